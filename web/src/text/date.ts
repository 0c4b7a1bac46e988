const form = /^(\d{4})([-/]?)(\d{2})\2(\d{2})$/;
/** As people may write a date: what is refused of it may be its day and not how it is written. */
const loose = /^(\d{4})([-/]?)(\d{1,2})\2(\d{1,2})$/;

function dayOf(input: string, written: RegExp): string | null {
  const match = written.exec(input.trim());
  if (!match) return null;
  const [, year = '', , month = '', day = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}

/** Reads 2021-03-15, 20210315 or 2021/03/15; null when it is not a day of the calendar. */
export const parseDate = (input: string): string | null => dayOf(input, form);

/** What is wrong with what parseDate does not take: how it is written, or that there is no such day. */
export const dateFault = (input: string) =>
  loose.test(input.trim()) && dayOf(input, loose) === null ? 'no_such_date' : 'bad_date';

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Today as the browser sees it; only used until the server has told its own. */
export function localToday(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
