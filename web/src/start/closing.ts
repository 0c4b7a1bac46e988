import type { Insats, Registrering } from '../api/types';
import { daysBetween } from '../text/date';
import { numberInWords } from '../text/format';

/** An insats that has ended or soon will, with how many are still in it. */
export interface ClosingInsats {
  insats: Insats;
  open: number;
}

/** As long before its end as this many days, an insats begins to close. */
const near = 30;

/** The insatser that close while somebody is in them, the first to end first. */
export function closingInsatser(
  insatser: readonly Insats[],
  open: readonly Pick<Registrering, 'insats'>[],
  today: string,
): ClosingInsats[] {
  return insatser
    .filter((insats) => insats.slut !== null && daysBetween(today, insats.slut) <= near)
    .map((insats) => ({ insats, open: open.filter((row) => row.insats === insats.id).length }))
    .filter((one) => one.open > 0)
    .sort((a, b) => (a.insats.slut ?? '').localeCompare(b.insats.slut ?? ''));
}

/** `START tog slut 2021-03-15, men fem deltagare är inte avslutade.` */
export function closingSentence({ insats, open }: ClosingInsats, today: string): string {
  const slut = insats.slut ?? '';
  const left = `${numberInWords(open)} deltagare är inte ${open === 1 ? 'avslutad' : 'avslutade'}`;
  return slut < today
    ? `${insats.namn} tog slut ${slut}, men ${left}.`
    : `${insats.namn} tar slut ${slut}, och ${left}.`;
}
