import { readTable } from '../api/statistics';
import type { Insats } from '../api/types';
import { all, figuresByTable, type Figures } from './figures';
import { yearsWithPersons } from './tables/special';

/** As far back as statistics can be asked for at once. */
const mostYears = 25;
/** The years that stand beside one that is asked for, itself among them; as in the annual report. */
const beside = 6;

const yearTable = 'flode_ar';

const yearsSpan = (first: number, last: number) => `${first}-01/${last}-12`;

/** The flow of a span of years, of the förbund or one insats. */
async function readFlow(first: number, last: number, insats: string): Promise<Figures | null> {
  return figuresByTable(await readTable(yearTable, yearsSpan(first, last), insats))[0] ?? null;
}

/** The year that is asked for and those before it, year by year; null when a period is no single year. */
export async function readYearsBefore(period: string, insats: string): Promise<Figures | null> {
  if (!/^\d{4}$/.test(period)) return null;
  return readFlow(Number(period) - beside + 1, Number(period), insats);
}

/** The years in which somebody took part, latest first, as far as this year. */
export function yearsOf(figures: Figures): string[] {
  const anybody = (ar: string) => (figures.get({ ar, kon: all, matt: 'aktuella' })?.antal ?? 0) > 0;
  return yearsWithPersons(figures).filter(anybody).reverse();
}

/** The same, asked of the server for all years in which there have been insatser. Empty when there are none. */
export async function readYears(today: string, insatser: readonly Insats[]): Promise<string[]> {
  if (insatser.length === 0) return [];
  const last = Number(today.slice(0, 4));
  const first = Math.max(last - mostYears + 1, Math.min(last, ...insatser.map((one) => Number(one.start.slice(0, 4)))));
  const figures = await readFlow(first, last, '');
  return figures ? yearsOf(figures) : [];
}

/** The year to open with: the last one that is over and has anybody, else this one, which the first will come into. */
export function openingYear(today: string, years: readonly string[]): string {
  const now = today.slice(0, 4);
  return years.find((year) => year < now) ?? years[0] ?? now;
}
