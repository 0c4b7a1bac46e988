import type { LocationQuery } from 'vue-router';
import { all } from './figures';
import { choiceOf } from './period';

export type Show = 'both' | 'table' | 'chart';

/** All that a link to the statistics holds, so that it shows the same page to the next reader. */
export interface Address {
  period: string;
  insats: string;
  /** As everything was registered then: `2021-12`, `publicering:1`. Empty: now. */
  per: string;
  kon: string;
  compare: boolean;
  decimals: 0 | 1;
  show: Show;
}

const shows: Record<string, Show> = { tabell: 'table', diagram: 'chart' };
const konCodes = ['kvinna', 'man', 'annat'];

const one = (value: LocationQuery[string] | undefined) => (Array.isArray(value) ? value[0] : value) ?? '';

/** What is missing or not understood falls back: `year`, everything, and the view last used. */
export function readAddress(query: LocationQuery, year: string, show: Show): Address {
  const period = one(query['period']);
  const insats = one(query['insats']);
  const kon = one(query['kon']);
  return {
    period: choiceOf(period) ? period : year,
    insats: /^\d+$/.test(insats) ? insats : '',
    per: one(query['per']),
    kon: konCodes.includes(kon) ? kon : all,
    compare: one(query['jamfor']) === '1',
    decimals: one(query['decimaler']) === '1' ? 1 : 0,
    show: query['vy'] === undefined ? show : (shows[one(query['vy'])] ?? 'both'),
  };
}

export function queryOf(address: Address): Record<string, string> {
  const show = Object.entries(shows).find(([, value]) => value === address.show)?.[0] ?? 'allt';
  return {
    period: address.period,
    ...(address.insats ? { insats: address.insats } : {}),
    ...(address.per ? { per: address.per } : {}),
    ...(address.kon === all ? {} : { kon: address.kon }),
    ...(address.compare ? { jamfor: '1' } : {}),
    ...(address.decimals ? { decimaler: '1' } : {}),
    vy: show,
  };
}
