import { describe, expect, it } from 'vitest';
import { cssString } from '../../src/frame/print-footer';
import {
  changeInWords,
  formatChange,
  formatDays,
  formatDuration,
  formatNumber,
  formatPercent,
  formatTime,
  joinSwedish,
  pointsInWords,
  roundHalfAway,
} from '../../src/text/format';

const nbsp = '\u00a0';

describe('numbers', () => {
  it('have a no-break space at thousands and a decimal comma', () => {
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(1234)).toBe(`1${nbsp}234`);
    expect(formatNumber(1234567.891, 2)).toBe(`1${nbsp}234${nbsp}567,89`);
  });

  it('have a real minus sign, and none on zero', () => {
    expect(formatNumber(-3)).toBe('\u22123');
    expect(formatNumber(-0.4)).toBe('0');
    expect(formatNumber(-0.04, 1)).toBe('0,0');
  });

  it('are rounded half away from zero', () => {
    expect(roundHalfAway(22.5, 0)).toBe(23);
    expect(roundHalfAway(-22.5, 0)).toBe(-23);
    expect(roundHalfAway(1.005, 2)).toBe(1.01);
    expect(formatNumber((100 * 64) / 280)).toBe('23');
    expect(formatNumber((100 * 64) / 280, 1)).toBe('22,9');
  });

  it('stand with a no-break space before the per cent sign', () => {
    expect(formatPercent(35)).toBe(`35${nbsp}%`);
    expect(formatPercent(22.857, 1)).toBe(`22,9${nbsp}%`);
  });

  it('show the sign of a change', () => {
    expect(formatChange(3)).toBe('+3');
    expect(formatChange(-3)).toBe('\u22123');
    expect(formatChange(0)).toBe('0');
    expect(formatChange(0.04, 1)).toBe('0,0');
  });
});

describe('words around numbers', () => {
  it('say how many more or fewer', () => {
    expect(changeInWords(442, 450, '2020')).toBe('8 färre än 2020');
    expect(changeInWords(1450, 250, '2020')).toBe(`1${nbsp}200 fler än 2020`);
    expect(changeInWords(5, 5, '2020')).toBe('lika många som 2020');
    expect(changeInWords(280, 0, '2020')).toBe('inga 2020');
  });

  it('call a difference of shares procentenheter', () => {
    expect(pointsInWords(35.4, 33.2, '2020')).toBe('2 procentenheter högre än 2020');
    expect(pointsInWords(34, 35, '2020')).toBe('1 procentenhet lägre än 2020');
    expect(pointsInWords(35.1, 35.2, '2020')).toBe('oförändrat från 2020');
    expect(pointsInWords(35.2, 35.1, '2020', 1)).toBe('0,1 procentenheter högre än 2020');
  });

  it('count days and join lists', () => {
    expect(formatDays(1)).toBe(`1${nbsp}dag`);
    expect(formatDays(1803)).toBe(`1${nbsp}803${nbsp}dagar`);
  });

  it.each([
    [364, `364${nbsp}dagar`],
    [365, `1${nbsp}år`],
    [366, `1${nbsp}år`],
    [400, `1${nbsp}år 1${nbsp}mån`],
    [731, `2${nbsp}år`],
    [2815, `7${nbsp}år 8${nbsp}mån`],
  ])('as people say them: %i', (days, text) => {
    expect(formatDuration(days)).toBe(text);
    expect(joinSwedish([])).toBe('');
    expect(joinSwedish(['start'])).toBe('start');
    expect(joinSwedish(['start', 'kön', 'kommun'])).toBe('start, kön och kommun');
  });
});

describe('a line at the foot of a printed page', () => {
  it('cannot end the string it stands in', () => {
    expect(cssString('Förbundet "A" \\ B\nC')).toBe('"Förbundet \\"A\\" \\\\ B C"');
  });
});

describe('a time', () => {
  it('is shown in the local zone, to the minute', () => {
    const local = new Date(2026, 10, 22, 8, 5).toISOString();
    expect(formatTime(local)).toBe('2026-11-22 08:05');
  });

  it('that cannot be read is shown as it is', () => {
    expect(formatTime('')).toBe('');
  });
});
