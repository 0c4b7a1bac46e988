import type { PublishedEntry } from '../api/publiceringar';
import type { Insats } from '../api/types';

/** Whole years that are over, latest first, without those that are published. */
export function yearsToPublish(today: string, insatser: readonly Insats[], published: readonly PublishedEntry[]): number[] {
  const last = Number(today.slice(0, 4)) - 1;
  const first = Math.min(last, ...insatser.map((one) => Number(one.start.slice(0, 4))));
  const done = new Set(published.map((one) => one.period.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, i) => last - i).filter((year) => !done.has(String(year)));
}
