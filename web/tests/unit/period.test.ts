import { describe, expect, it } from 'vitest';
import { choiceOf, periodName, periodOf, periodShort } from '../../src/statistik/period';
import { queryOf, readAddress } from '../../src/statistik/address';
import { closedMoments } from '../../src/statistik/closed-moments';

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
    period: '2021-01/2021-04',
    insats: '3',
    per: '2021-12',
    kon: 'kvinna',
    compare: true,
    decimals: 1 as const,
    show: 'table' as const,
  };

  it('holds all that was chosen', () => {
    expect(queryOf(address)).toEqual({
      period: '2021-01/2021-04',
      insats: '3',
      per: '2021-12',
      kon: 'kvinna',
      jamfor: '1',
      decimaler: '1',
      vy: 'tabell',
    });
    expect(readAddress(queryOf(address), '2025', 'both')).toEqual(address);
  });

  it('falls back where it is empty or not understood', () => {
    expect(readAddress({ period: 'x', insats: '1;2', kon: 'alla' }, '2025', 'chart')).toEqual({
      period: '2025',
      insats: '',
      per: '',
      kon: '*',
      compare: false,
      decimals: 0,
      show: 'chart',
    });
  });
});

describe('the moments to count as of', () => {
  const values = (today: string) => closedMoments(today, [], '').map((one) => one.value);

  it('are ends of months that are over, and farther back of years', () => {
    const all = values('2026-11-30');
    expect(all[0]).toBe('2026-10');
    expect(all.slice(9, 11)).toEqual(['2026-01', '2025-12']);
    expect(all[23]).toBe('2024-11');
    expect(all.slice(24, 26)).toEqual(['2023-12', '2022-12']);
    expect(new Set(all).size).toBe(all.length);
    expect(values('2026-01-01')[0]).toBe('2025-12');
  });

  it('are said by their last day, and those of publiceringar by number', () => {
    const published = [{ nummer: 1, period: '2021' }];
    const all = closedMoments('2024-03-05', published, 'publicering:7');
    expect(all[0]).toEqual({ value: '2024-02', text: '29 februari 2024' });
    expect(all).toContainEqual({ value: 'publicering:1', text: 'Publicering 1, 2021' });
    expect(all.at(-1)).toEqual({ value: 'publicering:7', text: 'publicering:7' });
  });
});
