import { ApiError, type FieldError } from '../api/error';
import type { Insats, Registrering } from '../api/types';
import { dateFault, parseDate } from '../text/date';
import { errorSentence, fieldSentence, sentencesByField } from '../text/errors';
import { joinSwedish, numberInWords } from '../text/format';
import { showKod } from '../text/kod';
import { checkAvslut, emptyAvslut, type AvslutDraft } from './avslut-draft';

/** One row of Avsluta flera: an avslut but for its date, which all rows share. */
export type RowDraft = Omit<AvslutDraft, 'datum'>;

/** Only rows that somebody has touched stand in the draft, under rowKey. */
export interface ManyDraft {
  datum: string;
  rows: Record<string, RowDraft>;
}

/** With the version, so that what was filled in never meets a registrering that has changed since. */
export const rowKey = (row: Pick<Registrering, 'kod' | 'version'>) => `${row.kod} ${row.version}`;

export function emptyRow(): RowDraft {
  const { datum: _, ...row } = emptyAvslut('');
  return row;
}

/** Nobody is in an insats after its end. */
export const firstDatum = (insats: Pick<Insats, 'slut'> | undefined, today: string) =>
  insats?.slut && insats.slut < today ? insats.slut : today;

export const rowFields = [
  'anledning',
  'sysselsattning_efter',
  'omfattning_efter',
  'forsorjning_efter',
  'handlingsplan',
] as const;

/** The name of a row's field among all fields of the form; its element's id ends with it. */
export const fieldOf = (kod: string, field: string) => `${kod}-${field}`;

/** The rows that have a reason. The others stay as they are. */
export const chosenRows = (draft: ManyDraft, rows: readonly Registrering[]) =>
  rows.filter((row) => draft.rows[rowKey(row)]?.anledning);

export function avslutOfRow(draft: ManyDraft, row: Registrering): AvslutDraft {
  return { ...(draft.rows[rowKey(row)] ?? emptyRow()), datum: draft.datum };
}

/**
 * What is wrong, by field of the form. That no row has a reason is the fault of none of them, and the
 * date is one field: when it is before the start of some, it is told there, with their codes.
 */
export function checkMany(draft: ManyDraft, rows: readonly Registrering[], today: string): Record<string, string> {
  const errors: Record<string, string> = {};
  const datum = parseDate(draft.datum);
  if (!draft.datum.trim()) errors['datum'] = fieldSentence({ field: 'datum', code: 'required' });
  else if (!datum) errors['datum'] = fieldSentence({ field: 'datum', code: dateFault(draft.datum) });
  else if (datum > today) errors['datum'] = fieldSentence({ field: 'datum', code: 'in_future', limit: today });
  const chosen = chosenRows(draft, rows);
  if (chosen.length === 0 && rows.length > 0) {
    errors['rader'] = 'Välj avslutsanledning för den eller dem som ska avslutas.';
  }
  const early = datum ? chosen.filter((row) => datum < row.start) : [];
  if (early.length > 0) errors['datum'] ??= earlySentence(early);
  for (const row of chosen) {
    const { datum: _, ...others } = checkAvslut(avslutOfRow(draft, row), row.start, today);
    for (const [field, text] of Object.entries(others)) errors[fieldOf(row.kod, field)] ??= text;
  }
  return errors;
}

/** As many codes as can be read in a sentence; the rest are counted. */
const mostNamed = 6;

/** `Slutdatumet är före startdatumet för VPF-QRT (2021-05-20) och 433-33V (2021-05-25).` */
function earlySentence(rows: readonly Registrering[]): string {
  const named = rows.length > mostNamed ? rows.slice(0, mostNamed - 1) : rows;
  const names = named.map((row) => `${showKod(row.kod)} (${row.start})`);
  const more = rows.length - named.length;
  const all = joinSwedish(more > 0 ? [...names, `${numberInWords(more)} till`] : names);
  const who = rows.length === 1 ? 'deltagaren' : 'dem';
  return `Slutdatumet är före startdatumet för ${all}. Ändra datumet, eller låt ${who} förbli pågående.`;
}

/** The errors of one row, by its own field names. */
export function errorsOfRow(errors: Record<string, string>, kod: string): Record<string, string> {
  return Object.fromEntries(
    rowFields.flatMap((field) => {
      const text = errors[fieldOf(kod, field)];
      return text ? [[field, text]] : [];
    }),
  );
}

/** Whether the server only asks about a row: it takes it when it is told that it is meant so. */
export const isQuestion = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.code === 'needs_confirmation';

/** A row of the server's question, with what it asks about. */
export interface AskedRow {
  row: Registrering;
  warnings: readonly FieldError[];
}

/**
 * The server's refusal of a row, by field of the form. What belongs to no field of the row stands at
 * the reason; several faults at one field are all told.
 */
export function refusalOfRow(error: unknown, kod: string): Record<string, string> {
  const fields = Object.entries(sentencesByField(error));
  if (fields.length === 0) return { [fieldOf(kod, 'anledning')]: errorSentence(error) };
  const told: Record<string, string> = {};
  for (const [field, text] of fields) {
    const known = (rowFields as readonly string[]).includes(field);
    const at = fieldOf(kod, known ? field : 'anledning');
    told[at] = told[at] ? `${told[at]} ${text}` : text;
  }
  return told;
}

/** Whether the server refused this row for what it is; the next may well be taken. */
const isOfRow = (error: unknown) => error instanceof ApiError && [404, 409, 422].includes(error.status);

/**
 * Ends the rows one after the other. A row that is refused is told and passed by; anything else, as
 * no contact or an ended session, would meet the rows after it as well, and is thrown.
 */
export async function endInTurn(
  rows: readonly Registrering[],
  end: (row: Registrering) => Promise<Registrering>,
  told: {
    ended: (row: Registrering, after: Registrering) => void;
    refused: (row: Registrering, error: unknown) => void;
  },
): Promise<void> {
  for (const row of rows) {
    try {
      told.ended(row, await end(row));
    } catch (error) {
      if (!isOfRow(error)) throw error;
      told.refused(row, error);
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `Tre avslutas 2021-03-15. Två utan anledning förblir pågående.` */
export function planSentence(ending: number, open: number, datum: string): string {
  const rest = open === 0 ? 'Ingen blir kvar.' : `${capital(numberInWords(open))} utan anledning förblir pågående.`;
  if (ending === 0) return `Ingen avslutas ännu. ${rest}`;
  return `${capital(numberInWords(ending))} avslutas ${parseDate(datum) ?? 'när slutdatum är ifyllt'}. ${rest}`;
}

/** `Stämmer det här för två deltagare?` */
export const questionTitle = (count: number) =>
  count === 1 ? 'Stämmer det här?' : `Stämmer det här för ${numberInWords(count)} deltagare?`;

/** `Tre är avslutade. Två är kvar som pågående.` */
export function resultSentence(ended: number, open: number): string {
  const rest = open === 0 ? 'Ingen är kvar som pågående' : `${capital(numberInWords(open))} är kvar som pågående`;
  const done =
    ended === 0 ? 'Ingen är avslutad' : `${capital(numberInWords(ended))} är ${ended === 1 ? 'avslutad' : 'avslutade'}`;
  return `${done}. ${rest}.`;
}

/** An error of a row with the code before it, for the box above the form where rows are not seen. */
export function namedError<E extends { id: string; text: string }>(error: E, rows: readonly Registrering[]): E {
  const row = rows.find((one) => error.id.includes(`-${one.kod}-`));
  return row ? { ...error, text: `${showKod(row.kod)}: ${error.text}` } : error;
}
