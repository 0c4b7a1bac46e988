import type { PublishedEntry } from '../api/publiceringar';

/** Of the years in which somebody took part, latest first: those that are over and not published. */
export function yearsToPublish(
  today: string,
  years: readonly string[],
  published: readonly PublishedEntry[],
): number[] {
  const done = new Set(published.map((one) => one.period.slice(0, 4)));
  return years.filter((year) => year < today.slice(0, 4) && !done.has(year)).map(Number);
}
