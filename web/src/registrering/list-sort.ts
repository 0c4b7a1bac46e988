import type { ListQuery } from '../api/registreringar';

export type SortBy = NonNullable<ListQuery['sortera']>;
export type Direction = NonNullable<ListQuery['riktning']>;

/** What a list is sorted by; both as the API names them. */
export interface Sort {
  by: SortBy;
  direction: Direction;
}

export const newestFirst: Sort = { by: 'start', direction: 'fallande' };

const all: readonly SortBy[] = ['start', 'kod', 'insats', 'kon', 'fodelsear', 'slut', 'tid'];

/** As it stands in the address, `start` or `-start`; what is not one is newest first. */
export function sortFrom(text: string): Sort {
  const by = all.find((one) => one === text.replace(/^-/, ''));
  if (!by) return newestFirst;
  return { by, direction: text.startsWith('-') ? 'fallande' : 'stigande' };
}

/** For the address; empty when it is the usual one. */
export function sortText({ by, direction }: Sort): string {
  if (by === newestFirst.by && direction === newestFirst.direction) return '';
  return direction === 'fallande' ? `-${by}` : by;
}

/** What a press on a column gives: the other way where it stands already, else from the smallest. */
export function pressed(now: Sort, by: SortBy): Sort {
  if (now.by !== by) return { by, direction: by === 'start' ? 'fallande' : 'stigande' };
  return { by, direction: now.direction === 'stigande' ? 'fallande' : 'stigande' };
}
