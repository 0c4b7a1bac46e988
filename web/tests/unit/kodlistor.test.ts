import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  codeChangeOf,
  draftOfCode,
  newCodeDraft,
  newCodeOf,
  validityText,
} from '../../src/kodlistor/draft';

const code = {
  kod: 'a_kassa',
  etikett: 'A-kassa',
  grupp: 'arbetsmarknadsstod',
  hjalp: '',
  giltig_fran: null,
  giltig_till: null,
  ensam: false,
  omfattning: false,
  fragas_efter: false,
  sysselsattning: null,
};

describe('a code in a form', () => {
  it('needs what is required and dates that exist', () => {
    const draft = { ...newCodeDraft('2026-11-30'), giltig_till: '2026-02-30' };
    expect(checkDraft('kodlista', draft, ['kod', 'etikett', 'grupp'])).toEqual({
      kod: 'Fyll i kod.',
      etikett: 'Fyll i etikett.',
      grupp: 'Välj grupp.',
      giltig_till: 'Den sista dagen finns inte i kalendern. Kontrollera dagen.',
    });
  });

  it('is sent without spaces around it and with no date for an empty one', () => {
    const draft = { ...newCodeDraft('2026-11-30'), kod: ' ny ', etikett: ' Ny kod ' };
    expect(newCodeOf(draft)).toMatchObject({
      kod: 'ny',
      etikett: 'Ny kod',
      giltig_fran: '2026-11-30',
      giltig_till: null,
    });
  });

  it('changes its words and its last day and nothing else', () => {
    expect(codeChangeOf({ ...draftOfCode(code), giltig_till: '20261231' })).toEqual({
      etikett: 'A-kassa',
      hjalp: '',
      giltig_till: '2026-12-31',
    });
  });

  it('says when it can be chosen', () => {
    expect(validityText(code)).toBe('Alltid');
    expect(validityText({ giltig_fran: '2026-01-01', giltig_till: null })).toBe('Från 2026-01-01');
    expect(validityText({ giltig_fran: null, giltig_till: '2026-12-31' })).toBe('Till 2026-12-31');
    expect(validityText({ giltig_fran: '2026-01-01', giltig_till: '2026-12-31' })).toBe('2026-01-01 – 2026-12-31');
  });
});
