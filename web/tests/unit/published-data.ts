import type { PublishedPage, PublishedTable } from '../../src/api/publiceringar';

const column = (namn: string, kon = '*', kategori = '*', matt = 'aktuella', grupp = '') => ({
  grupp,
  namn,
  matt,
  kon,
  kategori,
});
const row = (namn: string, total = false) => ({ kod: total ? '*' : namn, namn, total, sammanslagen: false });

/** Ages by kön with shares of the column: one small cell and the one that protects it are hidden. */
export function ages(): PublishedTable {
  return {
    id: 'alder',
    titel: 'Ålder efter kön',
    population: 'Aktuella',
    definition: 'Så räknas det.',
    definition_id: 'publicering.alder@1',
    radrubrik: 'Ålder',
    rader: [row('Under 30 år'), row('30 år och äldre'), row('Totalt', true)],
    kolumner: [column('Kvinna', 'kvinna'), column('Man', 'man'), column('Totalt')],
    celler: [
      ['X', 'X', 30],
      [1270, 150, 1420],
      [1290, 160, 1450],
    ],
    andelar: [
      [null, null, { procent: 2, av: 1450 }],
      [
        { procent: 98, av: 1290 },
        { procent: 94, av: 160 },
        { procent: 98, av: 1450 },
      ],
      [null, null, null],
    ],
    ovriga: [],
    antal_dolda: 2,
  };
}

/** The flow per insats with mean times, an insats that has ended, and insatser merged into one row. */
export function flow(): PublishedTable {
  return {
    id: 'flode_insats',
    titel: 'Flöde per insats',
    population: 'Aktuella',
    definition: 'Så räknas det.',
    definition_id: 'publicering.flode_insats@1',
    radrubrik: 'Insats',
    rader: [row('START'), row('Övriga insatser'), row('Totalt', true)],
    kolumner: [
      column('Aktuella'),
      column('Ingående', '*', '*', 'ingaende'),
      column('Nya', '*', '*', 'nya'),
      column('Avslutade', '*', '*', 'avslutade'),
      column('Utgående', '*', '*', 'utgaende'),
    ],
    celler: [
      [77, 58, 19, 77, null],
      [34, 'X', 'X', 14, 20],
      [111, 80, 31, 91, 20],
    ],
    medel: [{ manader: 10, av: 77 }, null, { manader: 9, av: 91 }],
    ovriga: ['Lyra', 'UPIS', 'MIA'],
    antal_dolda: 2,
  };
}

/** Ended by insats, kön and reason: groups of columns. */
export function grouped(): PublishedTable {
  return {
    ...ages(),
    id: 'avslutsanledning_insats_kon',
    rader: [row('START'), row('Totalt', true)],
    kolumner: [
      column('Arbete', 'kvinna', 'arbete', 'avslutade', 'Kvinna'),
      column('Totalt', 'kvinna', '*', 'avslutade', 'Kvinna'),
      column('Arbete', '*', 'arbete', 'avslutade', 'Totalt'),
      column('Totalt', '*', '*', 'avslutade', 'Totalt'),
    ],
    celler: [
      [5, 9, 8, 12],
      [5, 9, 8, 12],
    ],
    andelar: undefined,
  };
}

export function publishedPage(): PublishedPage {
  return {
    nummer: 3,
    period: { from: '2021-01-01', to: '2021-12-31', text: '2021' },
    forbund: 'HBS',
    underlag: '2026-02-28T12:00:00Z',
    uttaget: '2026-02-28T12:00:00Z',
    program: '0.1.0',
    ovning: false,
    policy: { version: 1, troskel: 5, bredd: 4 },
    forklaring: ['X = uppgiften visas inte.'],
    tabeller: [ages(), flow()],
    filer: [],
    rattelser: [],
  };
}
