import { describe, expect, it } from 'vitest';
import { causesText, ownLines } from '../../src/publicering/difference';

describe('the difference to the förbund', () => {
  it('says roughly how many registreringar and of what kind', () => {
    expect(causesText([{ slag: 'start', antal: '1-4' }])).toBe('1–4 nya registreringar i efterhand');
    expect(
      causesText([
        { slag: 'rattelse', antal: '5-9' },
        { slag: 'insats', antal: '100-' },
      ]),
    ).toBe('5–9 rättelser och minst 100 registreringar som räknas annorlunda för att en insats är ändrad');
  });
});

describe('the difference to a handläggare', () => {
  it('is one line for each of her registreringar', () => {
    const printed = { tabell: 'insatser', rad: 'START', kolumn: 'Aktuella', publicerat: 'X' as const };
    const lines = ownLines({
      orsaker: [],
      tabeller: [],
      celler: [],
      registreringar: [{ kod: 'VPFGQ7', slag: 'avslut', celler: [printed] }],
    });
    expect(lines).toEqual([{ kod: 'VPFGQ7', what: 'VPF-GQ7: ett avslut i efterhand', cells: [printed] }]);
  });
});
