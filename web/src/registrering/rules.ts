import type { CodeListName, Field, Registrering } from '../api/types';
import { codeOf, codesOn, fieldOf, lists } from '../session/lists';

/** What the program says of fields and codes. Nothing here names a code: the rules come with the lists. */

/** Omfattning is only asked for work and studies. */
export const hasOmfattning = (sysselsattning: string) => codeOf('sysselsattning', sysselsattning)?.omfattning ?? false;

/** After a death or a move nobody knows what came after, so it is not asked. */
export const asksAfter = (anledning: string) => codeOf('avslutsanledning', anledning)?.fragas_efter ?? true;

/** The sysselsättning that a reason to end says somebody has afterwards, as a code of that day; empty when it says nothing. */
export function sysselsattningAfter(anledning: string, day: string): string {
  const group = codeOf('avslutsanledning', anledning)?.sysselsattning;
  return (group && codesOn('sysselsattning', day).find((code) => code.grupp === group)?.kod) || '';
}

/** The codes of a list that cannot stand together with any other. */
export const standAlone = (list: CodeListName): string[] =>
  (lists.kodlistor[list] ?? []).filter((code) => code.ensam).map((code) => code.kod);

/** The ages at start that can be registered, as `15-80`. */
export const ageLimit = () => (lists.alder ? `${lists.alder.lagst}-${lists.alder.hogst}` : '');

export const isAgeAllowed = (age: number) => !lists.alder || (age >= lists.alder.lagst && age <= lists.alder.hogst);

/** Whether a per cent as it is typed fits its field; an empty one does. */
export function isPercentAllowed(name: string, value: string): boolean {
  const typed = value.trim();
  const field = fieldOf(name);
  return (
    typed === '' ||
    (/^\d{1,3}$/.test(typed) && Number(typed) >= (field?.lagst ?? 1) && Number(typed) <= (field?.hogst ?? 100))
  );
}

/** `1 till 100 procent`, for an error. */
export const percentLimit = (name: string) =>
  `${fieldOf(name)?.lagst ?? 1} till ${fieldOf(name)?.hogst ?? 100} procent`;

/**
 * The fields of a start with one optional code each, whichever they are: a field that the program is
 * given stands in the form without a line here. Not sysselsättning, which brings its omfattning along.
 */
export const optionalCodes = (): Field[] =>
  lists.falt.filter(
    (field) =>
      field.del === 'start' &&
      !field.kravs &&
      (field.slag === 'kod' || field.slag === 'kod_med_kommun') &&
      !lists.falt.some((other) => other.av === field.namn),
  );

/** What a registrering answers to such a field. */
export function answerOf(registrering: Registrering, field: Field): string {
  const answer = (registrering as Record<string, unknown>)[field.namn];
  return typeof answer === 'string' ? answer : '';
}
