import type { PublishedEntry } from '../api/publiceringar';
import { endOfMonthText, periodName } from './period';

/** A moment that figures can be asked for as of: `2021-12`, the end of a month that is over, or `publicering:1`. */
export interface Moment {
  value: string;
  text: string;
}

const months = 24;
const years = 8;

/** The months before today's, newest first; farther back only the ends of years. */
function closedMonths(today: string): string[] {
  const all: string[] = [];
  let year = Number(today.slice(0, 4));
  let month = Number(today.slice(5, 7));
  for (let i = 0; i < months; i++) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year--;
    all.push(`${year}-${String(month).padStart(2, '0')}`);
  }
  const last = month === 1 ? year : year - 1;
  for (let i = 0; i < years; i++) all.push(`${last - i}-12`);
  return [...new Set(all)];
}

/** What can be chosen. A moment of a link that is not among them is there as well. */
export function closedMoments(
  today: string,
  published: readonly Pick<PublishedEntry, 'nummer' | 'period'>[],
  chosen: string,
): Moment[] {
  const all = [
    ...closedMonths(today).map((value) => ({ value, text: endOfMonthText(value) })),
    ...published.map((one) => ({
      value: `publicering:${one.nummer}`,
      text: `Publicering ${one.nummer}, ${periodName(one.period)}`,
    })),
  ];
  return !chosen || all.some((one) => one.value === chosen) ? all : [...all, { value: chosen, text: chosen }];
}
