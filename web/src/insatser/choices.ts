import { codesOn, lists, nameOfInsats, today } from '../session/lists';
import { fieldOf } from '../text/fields';
import type { Fact } from '../ui/FactList.vue';
import type { InsatsDraft } from './draft';

export const inriktningar = [
  { value: 'individinriktad', text: 'Individinriktad', help: 'Deltagare får stöd i insatsen.' },
  { value: 'strukturinriktad', text: 'Strukturinriktad', help: 'Insatsen utvecklar samverkan och har inga deltagare.' },
];
export const satt = [
  { value: 'individ', text: 'Enskilda deltagare', help: 'Varje deltagande registreras med start och avslut.' },
  { value: 'antal', text: 'Bara antal', help: 'Volyminsats: antal per år, inga enskilda deltagare.' },
];
export const arbetsliv = [
  { value: 'ja', text: 'Ja', help: 'Avslut räknas i måttet till arbete eller studier.' },
  { value: 'nej', text: 'Nej', help: 'Måttet till arbete eller studier är inte tillämpligt.' },
];

/** How a value of the form is told where it cannot be changed. */
const told: { [F in keyof InsatsDraft]?: (value: string) => string } = {
  inriktning: (value) => textOf(inriktningar, value),
  registrering: (value) => textOf(satt, value),
  arbetslivsinriktad: (value) => textOf(arbetsliv, value),
  kon_begransning: (value) => codesOn('kon', today(), [value]).find((code) => code.kod === value)?.etikett ?? value,
  redovisas_i: (value) =>
    lists.insatser.some((one) => String(one.id) === value) ? nameOfInsats(Number(value)) : value,
};

const textOf = (choices: readonly { value: string; text: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.text ?? value;

/** The fields that are not `mine` to change, as they are. */
export const lockedFacts = (draft: InsatsDraft, mine: readonly string[]): Fact[] =>
  (Object.keys(draft) as (keyof InsatsDraft)[])
    .filter((field) => !mine.includes(field))
    .map((field) => ({
      name: fieldOf('insats', field).label,
      value: draft[field] ? (told[field]?.(draft[field]) ?? draft[field]) : '–',
    }));
