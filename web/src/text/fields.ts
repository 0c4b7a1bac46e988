import { labels } from './generated/labels';

/** What a field is called to the user, as in tables, files and imports. */
export interface FieldText {
  label: string;
  /** For a narrow column. */
  short: string;
  /** What to do when it is missing: `Välj kön`. */
  question: string;
  help: string;
}

const rows = labels.map(([record, field, label, short, question, help]) => ({
  record, field, text: { label, short, question, help },
}));

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
  const last = field.split(/[./[\]]/).filter((part) => part && !/^\d+$/.test(part)).at(-1) ?? field;
  const text = rows.find((one) => one.field === last)?.text;
  if (text) return text;
  const label = last.replace(/_/g, ' ').replace(/^./, (c) => c.toUpperCase());
  return { label, short: label, question: `Fyll i ${label.toLowerCase()}`, help: '' };
}
