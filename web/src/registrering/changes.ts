import type { CodeListName, HistoryEntry } from '../api/types';
import { fieldOf, labelOf, labelsOf, nameOfInsats, nameOfKommun, nameOfRemittent } from '../session/lists';
import { fieldText } from '../text/fields';

/** One field of a registrering that went from one content to another; null is empty. */
export type Change = HistoryEntry['andrat'][number];
type Value = Change['fran'];

/** Not of the registrering itself: whether it counts, and whether there is a key, which is never shown. */
const names: Record<string, string> = { felregistrerad: 'Felregistrerad', har_person: fieldText('person').label };

function codeText(name: string, value: string): string {
  const field = fieldOf(name);
  if (field?.slag === 'kod_med_kommun') return nameOfRemittent(value);
  if (field?.lista === 'kommun') return nameOfKommun(value);
  return field?.lista ? labelOf(field.lista as CodeListName, value) : value;
}

const isEmpty = (value: Value) => value === null || (Array.isArray(value) && value.length === 0);

function valueText(name: string, value: Value): string {
  if (value === null || isEmpty(value)) return 'tomt';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (Array.isArray(value)) return labelsOf((fieldOf(name)?.lista ?? name) as CodeListName, value);
  if (typeof value === 'string') return codeText(name, value);
  if (name === 'insats') return nameOfInsats(value);
  return fieldOf(name)?.slag === 'procent' ? `${value}\u00a0%` : String(value);
}

function keyText({ fran, till }: Change): string {
  if (fran && till) return 'bytt';
  return till ? 'tillagd' : 'borttagen';
}

/** `Födelseår: 1987 → 1988`, `Egen nyckel: bytt`; what was not there before stands alone. */
export function changeText(change: Change): string {
  const { falt, fran, till } = change;
  const name = names[falt] ?? fieldText(falt).label;
  if (falt === 'har_person') return `${name}: ${keyText(change)}`;
  const now = valueText(falt, till);
  return isEmpty(fran) ? `${name}: ${now}` : `${name}: ${valueText(falt, fran)} → ${now}`;
}

/** The same change taken back. */
export const undone = ({ falt, fran, till }: Change): Change => ({ falt, fran: till, till: fran });
