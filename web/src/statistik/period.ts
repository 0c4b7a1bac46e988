/** How a period is chosen: a whole year, one of its tertials, or any months. */
export type PeriodKind = 'year' | 'tertial1' | 'tertial2' | 'tertial3' | 'months';

export interface PeriodChoice {
  kind: PeriodKind;
  year: string;
  /** `YYYY-MM`, only for months. */
  from: string;
  to: string;
}

const tertials: Record<string, [string, string]> = {
  tertial1: ['01', '04'],
  tertial2: ['05', '08'],
  tertial3: ['09', '12'],
};

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The period of the address and the API: `2021`, or `2021-01/2021-04`. Null when the months make no span. */
export function periodOf(choice: PeriodChoice): string | null {
  if (choice.kind === 'year') return choice.year;
  const tertial = tertials[choice.kind];
  if (tertial) return `${choice.year}-${tertial[0]}/${choice.year}-${tertial[1]}`;
  if (!monthForm.test(choice.from) || !monthForm.test(choice.to) || choice.from > choice.to) return null;
  return `${choice.from}/${choice.to}`;
}

/** The choice behind a period of the address; null when it is not a period. */
export function choiceOf(period: string): PeriodChoice | null {
  if (/^\d{4}$/.test(period)) return { kind: 'year', year: period, from: `${period}-01`, to: `${period}-12` };
  const [from = '', to = '', ...more] = period.split('/');
  if (more.length > 0 || !monthForm.test(from) || !monthForm.test(to) || from > to) return null;
  const year = from.slice(0, 4);
  const found = Object.entries(tertials).find(([, [a, b]]) => from === `${year}-${a}` && to === `${year}-${b}`);
  return { kind: (found?.[0] as PeriodKind | undefined) ?? 'months', year, from, to };
}

const monthNames = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

const monthName = (month: string) => monthNames[Number(month.slice(5)) - 1] ?? month;

/** `2021`, `januari–april 2021` or `november 2020–februari 2021`. */
export function periodName(period: string): string {
  const [from = '', to] = period.split('/');
  if (!to) return from.length === 7 ? `${monthName(from)} ${from.slice(0, 4)}` : from;
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.length === 4) return `${from}–${to}`;
  if (firstYear !== lastYear) return `${monthName(from)} ${firstYear}–${monthName(to)} ${lastYear}`;
  if (from.endsWith('-01') && to.endsWith('-12')) return firstYear;
  return from === to ? `${monthName(from)} ${firstYear}` : `${monthName(from)}–${monthName(to)} ${firstYear}`;
}

/** As short as a table head wants it: `2021`, `2021-01–04`, `2020-11–2021-02`. */
export function periodShort(period: string): string {
  const [from = '', to] = period.split('/');
  if (!to) return from;
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${from}–${to}`;
  return from === to ? from : `${from}–${to.slice(5)}`;
}

/** The last day of a month `YYYY-MM` in words: `31 december 2021`. */
export function endOfMonthText(month: string): string {
  const day = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return `${day} ${monthName(month)} ${month.slice(0, 4)}`;
}
