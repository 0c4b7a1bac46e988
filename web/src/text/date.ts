const form = /^(\d{4})([-/]?)(\d{2})\2(\d{2})$/;

/** Reads 2021-03-15, 20210315 or 2021/03/15; null when it is not a day of the calendar. */
export function parseDate(input: string): string | null {
  const match = form.exec(input.trim());
  if (!match) return null;
  const [, year = '', , month = '', day = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month}-${day}`;
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Today as the browser sees it; only used until the server has told its own. */
export function localToday(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
