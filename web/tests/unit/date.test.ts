import { describe, expect, it } from 'vitest';
import { dateFault, daysBetween, localToday, parseDate } from '../../src/text/date';

describe('a typed date', () => {
  it.each(['2021-03-15', '20210315', '2021/03/15', ' 2021-03-15 '])('%s is 15 March 2021', (typed) => {
    expect(parseDate(typed)).toBe('2021-03-15');
  });

  it.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-03-32', '2021-3-5', '15/3 2021', '2021-0315', '', 'i dag'])(
    '%s is no date',
    (typed) => {
      expect(parseDate(typed)).toBeNull();
    },
  );

  it.each(['2021-02-30', '20210230', '2021-2-30', '2021/13/01'])('%s is a date that the calendar has not', (typed) => {
    expect(dateFault(typed)).toBe('no_such_date');
  });

  it.each(['2021-3-5', '15/3 2021', '2021-0315', 'i dag', ''])('%s is written in another way', (typed) => {
    expect(dateFault(typed)).toBe('bad_date');
  });

  it('may be a leap day', () => {
    expect(parseDate('20240229')).toBe('2024-02-29');
  });
});

describe('days', () => {
  it('are counted over a change to summer time', () => {
    expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
  });

  it('begin at local midnight', () => {
    expect(localToday(new Date(2026, 0, 1, 0, 0, 1))).toBe('2026-01-01');
  });
});
