import { describe, expect, it } from 'vitest';
import { choiceOf, periodName, periodOf, periodShort } from '../../src/statistik/period';
import { queryOf, readAddress } from '../../src/statistik/address';

describe('a period', () => {
  it('is a year, a tertial or any months', () => {
    expect(periodOf({ kind: 'year', year: '2021', from: '', to: '' })).toBe('2021');
    expect(periodOf({ kind: 'tertial2', year: '2021', from: '', to: '' })).toBe('2021-05/2021-08');
    expect(periodOf({ kind: 'months', year: '', from: '2020-11', to: '2021-02' })).toBe('2020-11/2021-02');
  });

  it('is none when the months run backwards or are no months', () => {
    expect(periodOf({ kind: 'months', year: '', from: '2021-03', to: '2021-02' })).toBeNull();
    expect(periodOf({ kind: 'months', year: '', from: '2021-13', to: '2022-01' })).toBeNull();
  });

  it('is read back as it was chosen', () => {
    expect(choiceOf('2021')?.kind).toBe('year');
    expect(choiceOf('2021-09/2021-12')?.kind).toBe('tertial3');
    expect(choiceOf('2020-11/2021-02')?.kind).toBe('months');
    expect(choiceOf('2021/2022/2023')).toBeNull();
    expect(choiceOf('<b>')).toBeNull();
  });

  it('has a name in words and a short one', () => {
    expect(periodName('2021')).toBe('2021');
    expect(periodName('2021-01/2021-04')).toBe('januari–april 2021');
    expect(periodName('2020-11/2021-02')).toBe('november 2020–februari 2021');
    expect(periodName('2021-01/2021-12')).toBe('2021');
    expect(periodName('2021-03/2021-03')).toBe('mars 2021');
    expect(periodShort('2021-01/2021-04')).toBe('2021-01–04');
  });
});

describe('the address of the statistics', () => {
  const address = {
    period: '2021-01/2021-04', insats: '3', kon: 'kvinna', compare: true, decimals: 1 as const, show: 'table' as const,
  };

  it('holds all that was chosen', () => {
    expect(queryOf(address)).toEqual({
      period: '2021-01/2021-04', insats: '3', kon: 'kvinna', jamfor: '1', decimaler: '1', vy: 'tabell',
    });
    expect(readAddress(queryOf(address), '2025', 'both')).toEqual(address);
  });

  it('falls back where it is empty or not understood', () => {
    expect(readAddress({ period: 'x', insats: '1;2', kon: 'alla' }, '2025', 'chart')).toEqual({
      period: '2025', insats: '', kon: '*', compare: false, decimals: 0, show: 'chart',
    });
  });
});
