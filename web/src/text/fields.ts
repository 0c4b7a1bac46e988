import { labels } from './generated/labels';

/** Of the definite form: den, det, de. An adjective after it is inflected by it. */
export type Genus = 'n' | 't' | 'p';

/** What a field is called to the user, as in tables, files and imports. */
export interface FieldText {
  label: string;
  /** For a narrow column. */
  short: string;
  /** As a sentence begins with it: `Startdatumet`. */
  definite: string;
  genus: Genus;
  /** What to do when it is missing: `Välj kön`. */
  question: string;
  help: string;
}

const allGenus: readonly string[] = ['n', 't', 'p'] satisfies Genus[];

const rows = labels.map(
  ([record = '', field = '', label = '', short = '', definite = '', genus = '', question = '', help = '']) => {
    if (!allGenus.includes(genus)) throw new Error(`schema/etiketter.csv has no genus of ${record} ${field}`);
    return { record, field, text: { label, short, definite, genus: genus as Genus, question, help } };
  },
);

/** The text of a field of one record: `registrering`, `insats`, `anvandare`, `kodlista` ... */
export function fieldOf(record: string, field: string): FieldText {
  const row = rows.find((one) => one.record === record && one.field === field);
  if (!row) throw new Error(`schema/etiketter.csv does not name ${record} ${field}`);
  return row.text;
}

/**
 * The text of a field that the server names without its record, as in an error; `avslut.datum` and
 * `avslut/datum` are read as `datum`.
 */
export function fieldText(field: string): FieldText {
  const last =
    field
      .split(/[./[\]]/)
      .filter((part) => part && !/^\d+$/.test(part))
      .at(-1) ?? field;
  const text = rows.find((one) => one.field === last)?.text;
  if (text) return text;
  const label = last.replace(/_/g, ' ').replace(/^./, (c) => c.toUpperCase());
  return {
    label,
    short: label,
    definite: `Fältet ${label.toLowerCase()}`,
    genus: 't',
    question: `Fyll i ${label.toLowerCase()}`,
    help: '',
  };
}
