import type { FieldCode } from '../api/error';
import type { LogEntry } from '../api/types';
import type { LogQuery } from '../api/users';
import { dateFault, parseDate } from './date';
import { fieldSentence } from './errors';

const fields = ['anvandare', 'roll', 'handling', 'objekt', 'objekt_id', 'resultat', 'fran', 'till'] as const;

/** A search in the log as it stands in the form. */
export type LogSearch = Record<(typeof fields)[number], string>;

/** The query of an address, as the router has it. */
type Address = Record<string, string | null | (string | null)[] | undefined>;

const first = (value: Address[string]) => (Array.isArray(value) ? value[0] : value) ?? '';

export const searchOf = (address: Address): LogSearch =>
  Object.fromEntries(fields.map((field) => [field, first(address[field])])) as LogSearch;

/** The same as the query of an address; what asks for nothing is left out. */
export const addressOf = (search: LogSearch): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, search[field].trim()]).filter(([, value]) => value !== ''));

/** What is wrong with a search, by field. */
export function checkSearch(search: LogSearch): Record<string, string> {
  const errors: Record<string, string> = {};
  const fault = (field: keyof LogSearch, code: FieldCode) => {
    errors[field] = fieldSentence({ field, code });
  };
  for (const field of ['fran', 'till'] as const) {
    if (search[field].trim() && !parseDate(search[field])) fault(field, dateFault(search[field]));
  }
  if (!/^\d*$/.test(search.objekt_id.trim())) errors['objekt_id'] = 'Nummer ska vara ett heltal.';
  return errors;
}

/** The search as the API takes it. It has passed checkSearch. */
export function logQuery(search: LogSearch): LogQuery {
  const wanted: LogQuery = {};
  for (const field of ['roll', 'handling', 'objekt'] as const) if (search[field]) wanted[field] = search[field];
  if (search.anvandare.trim()) wanted.anvandare = search.anvandare.trim().toLowerCase();
  if (search.objekt_id.trim()) wanted.objekt_id = Number(search.objekt_id);
  if (search.resultat) wanted.resultat = search.resultat as LogEntry['resultat'];
  const [from, to] = [parseDate(search.fran), parseDate(search.till)];
  if (from) wanted.fran = from;
  if (to) wanted.till = to;
  return wanted;
}
