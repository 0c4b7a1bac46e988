import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/api/publiceringar';
import { linesOf, nowOf } from '../../src/publicering/difference';

const cell = (rad: string, orsaker: Difference['celler'][number]['orsaker']) => ({
  tabell: 'insatser', rad, kolumn: 'Aktuella', publicerat: 7, nu: 8, orsaker,
});

describe('the difference to the förbund', () => {
  it('is one line for one correction, however many counts it changes', () => {
    const orsaker = [{ slag: 'rattelse' as const, antal: 1 }];
    const celler = Array.from({ length: 20 }, (_, i) => cell(`Rad ${i}`, orsaker));
    const lines = linesOf({ orsaker, celler, registreringar: [] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ what: 'En rättelse', changes: 'ändrar 20 tal' });
    expect(lines[0]?.cells).toHaveLength(20);
  });

  it('has a cell that two kinds changed in the line of each', () => {
    const start = { slag: 'start' as const, antal: 2 };
    const insats = { slag: 'insats' as const, antal: 5 };
    const lines = linesOf({
      orsaker: [start, insats], celler: [cell('START', [start]), cell('Totalt', [start, insats])], registreringar: [],
    });
    expect(lines.map((line) => [line.what, line.changes])).toEqual([
      ['2 nya registreringar i efterhand', 'ändrar 2 tal'],
      ['Minst 5 registreringar som räknas annorlunda, för att en insats är ändrad', 'ändrar ett tal'],
    ]);
  });
});

describe('the difference to a handläggare', () => {
  it('is one line for each of her registreringar, without counts of today', () => {
    const printed = { tabell: 'insatser', rad: 'START', kolumn: 'Aktuella', publicerat: 'X' as const };
    const lines = linesOf({ orsaker: [], celler: [], registreringar: [{ kod: 'VPFGQ7', slag: 'avslut', celler: [printed] }] });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.what).toBe('VPF-GQ7: ett avslut i efterhand');
    expect(nowOf(printed)).toBeNull();
  });
});
