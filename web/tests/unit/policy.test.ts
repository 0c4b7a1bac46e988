import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/api/policy';
import { checkPolicy, draftOfPolicy, limitsInWords, numbersOf, policyLimits } from '../../src/publicering/policy-draft';
import { policyDecision, policySentences } from '../../src/publicering/policy-text';

const defaults = {
  troskel: 5,
  bredd: 4,
  grupp: 1,
  kon_fran: 10,
  en_vag_fran: 20,
  tva_vagar_fran: 50,
  procent_fran: 20,
  medel_fran: 10,
};
const undecided: Policy = { version: null, galler_fran: null, beslutad_av: '', ...defaults };
const typed = (more: Partial<Record<keyof typeof defaults, string>>) => ({ ...draftOfPolicy(defaults), ...more });

describe('a policy in words', () => {
  it('says what is hidden, promised, split and shown', () => {
    expect(policySentences(defaults)).toEqual([
      'Antal under fem (0–4) visas inte.',
      'Ett dolt litet tal kan alltid vara minst fem olika tal, även för den som läst allt som publicerats.',
      'Om alla i en grupp, eller alla utom en, har samma svar visas svaret inte.',
      'En insats delas upp efter kön från 10 deltagare, efter en annan uppgift i taget från 20, och efter uppgiften och kön tillsammans från 50.',
      'Procent visas när gruppen är minst 20 deltagare, och medeltid när den är minst 10.',
    ]);
  });

  it('follows its numbers', () => {
    const text = policySentences({ ...defaults, troskel: 15, bredd: 9, grupp: 2, kon_fran: 1200 }).join(' ');
    expect(text).toContain('Antal under 15 (0–14)');
    expect(text).toContain('minst tio olika tal');
    expect(text).toContain('alla utom högst två');
    expect(text).toContain('från 1\u00a0200 deltagare');
  });

  it('says since when and by whom, and that the defaults are not decided', () => {
    expect(policyDecision(undecided)).toBe('Förvalda regler, inte beslutade än.');
    expect(policyDecision({ ...undecided, version: 2, galler_fran: '2026-11-27', beslutad_av: 'Anna Ek' })).toBe(
      'Gäller sedan 2026-11-27, beslutade av Anna Ek.',
    );
  });
});

describe('the form of a policy', () => {
  it('takes the defaults and gives them back', () => {
    expect(checkPolicy(draftOfPolicy(defaults), null)).toEqual({});
    expect(numbersOf(typed({ medel_fran: ' 12 ' }))).toEqual({ ...defaults, medel_fran: 12 });
    // People count the numbers that a hidden one can be; the rules keep the largest less the smallest.
    expect(draftOfPolicy(defaults).bredd).toBe('5');
    expect(numbersOf(typed({ bredd: '4' })).bredd).toBe(3);
  });

  it('refuses with the limits of the server', () => {
    expect(checkPolicy(typed({ troskel: '2' }), null)).toEqual({
      troskel: 'Det minsta antalet som visas ska vara minst 3.',
      bredd: 'Antalet olika tal som ett dolt tal ska kunna vara får vara högst 3.',
    });
    expect(checkPolicy(typed({ troskel: '6', bredd: '7' }), null)).toEqual({
      bredd: 'Antalet olika tal som ett dolt tal ska kunna vara får vara högst 6.',
      kon_fran: 'Gränsen för uppdelning efter kön ska vara minst 12.',
    });
    expect(Object.keys(checkPolicy(typed({ troskel: '30' }), null))).toEqual([
      'kon_fran',
      'en_vag_fran',
      'tva_vagar_fran',
      'procent_fran',
      'medel_fran',
    ]);
    expect(checkPolicy(typed({ kon_fran: '30', tva_vagar_fran: '25' }), null)).toEqual({
      en_vag_fran: 'Gränsen för uppdelning efter en annan uppgift ska vara minst 30.',
      tva_vagar_fran: 'Gränsen för uppdelning efter uppgift och kön ska vara minst 30.',
    });
  });

  it('asks for whole numbers', () => {
    expect(checkPolicy(typed({ grupp: '', medel_fran: '10,5' }), null)).toEqual({
      grupp: 'Fyll i hur många som får avvika i en grupp.',
      medel_fran: 'Gränsen för medeltid ska vara ett heltal.',
    });
  });

  it('does not decide once more what is decided', () => {
    expect(checkPolicy(draftOfPolicy(defaults), defaults)).toEqual({
      regler: 'Inget är ändrat. De här reglerna gäller redan.',
    });
    expect(checkPolicy(typed({ medel_fran: '11' }), defaults)).toEqual({});
  });

  it('says the limits that follow from what is typed', () => {
    expect(limitsInWords(policyLimits(typed({ troskel: '7' })).kon_fran)).toBe('Lägst 14.');
    expect(limitsInWords(policyLimits(typed({ troskel: '7' })).bredd)).toBe('Lägst 3, högst 7.');
    expect(limitsInWords(policyLimits(typed({ troskel: 'x' })).kon_fran)).toBe('Lägst 6.');
  });
});
