import { beforeAll, describe, expect, it } from 'vitest';
import type { Insats } from '../../src/api/types';
import { lockedFacts } from '../../src/insatser/choices';
import { draftOf } from '../../src/insatser/draft';
import { lists } from '../../src/session/lists';

const insats = {
  id: 1,
  namn: 'START',
  beskrivning: 'Stöd',
  inriktning: 'individinriktad',
  registrering: 'antal',
  arbetslivsinriktad: true,
  huvudman: '',
  malgrupp: '',
  kon_begransning: null,
  alder_fran: 18,
  alder_till: null,
  metod: '',
  ort: 'Tumba',
  start: '2012-01-01',
  slut: null,
  forvantad_tid: 12,
  redovisas_i: 2,
  version: 3,
  far_registrera: false,
  far_andra: [],
} as Insats;

beforeAll(() => {
  lists.insatser = [insats, { ...insats, id: 2, namn: 'UPIS' }];
});

describe('what the förbund decides of an insats', () => {
  it('is told in the words of the form', () => {
    const mine = ['beskrivning', 'huvudman', 'malgrupp', 'alder_fran', 'alder_till', 'metod', 'ort', 'forvantad_tid'];
    const facts = lockedFacts(draftOf(insats, '2021-06-01'), mine);
    expect(facts.map((fact) => fact.value)).toEqual([
      'START',
      'Individinriktad',
      'Bara antal',
      'Ja',
      '–',
      '2012-01-01',
      '–',
      'UPIS',
    ]);
  });

  it('is nothing for the förbund', () => {
    expect(lockedFacts(draftOf(insats, '2021-06-01'), Object.keys(draftOf(insats, '2021-06-01')))).toEqual([]);
  });
});
