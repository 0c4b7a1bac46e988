import type { Figure, Statistics } from '../../src/api/statistics';

type Given = Partial<Figure> & Pick<Figure, 'tabell' | 'matt'>;

/** One row; what is left out is "all", shown and empty. */
export function figure(given: Given): Figure {
  return {
    ar: '2021',
    insats: '*',
    kon: '*',
    kategori: '*',
    antal: null,
    av: null,
    varde: null,
    status: 'visas',
    definition: `${given.tabell}@1`,
    ...given,
  };
}

/** A small answer of the API: one insats outside the outcome measures, one year before. */
export function statistics(): Statistics {
  const flow = (insats: string, ar: string, kon: string, aktuella: number) =>
    figure({ tabell: 'flode', insats, ar, kon, matt: 'aktuella', antal: aktuella });
  const reason = (kon: string, kategori: string, antal: number, av: number, varde: number | null) =>
    figure({ tabell: 'avslutsanledning', kon, kategori, matt: 'avslutade', antal, av, varde });
  return {
    typ: 'intern',
    forbund: 'HBS',
    uttaget: '2026-11-22T10:00:00Z',
    underlag: '2026-11-22T10:00:00Z',
    program: '0.1.0',
    period: '2021',
    jamforelse: '2020',
    ovning: false,
    kontrollsumma: 'sha256:0',
    markning: 'Intern, ej för publicering',
    endast: null,
    insatser: [
      { id: 1, namn: 'Lyra' },
      { id: 2, namn: 'HälsoSam' },
    ],
    tabeller: [
      {
        id: 'flode',
        definition: 'flode@1',
        rubrik: 'Flöde',
        population: 'Aktuella',
        text: 'Så räknas det.',
        kategorier: [{ kod: '*', etikett: 'Totalt' }],
        matt: [
          { kod: 'aktuella', etikett: 'Aktuella', slag: 'antal' },
          { kod: 'till_arbete_studier', etikett: 'Till arbete eller studier', slag: 'antal' },
        ],
      },
      {
        id: 'avslutsanledning',
        definition: 'avslutsanledning@1',
        rubrik: 'Avslutsanledning',
        population: 'Avslutade',
        text: 'Så räknas det.',
        kategorier: [
          { kod: '*', etikett: 'Totalt' },
          { kod: 'arbete', etikett: 'Arbete' },
          { kod: 'ovrigt', etikett: 'Övrigt' },
        ],
        matt: [{ kod: 'avslutade', etikett: 'Avslutade', slag: 'antal' }],
      },
    ],
    statistik: [
      flow('*', '2021', '*', 1450),
      flow('*', '2021', 'kvinna', 1000),
      flow('*', '2021', 'man', 450),
      flow('*', '2021', 'annat', 0),
      flow('Lyra', '2021', '*', 1400),
      flow('Lyra', '2021', 'kvinna', 980),
      flow('Lyra', '2021', 'man', 420),
      flow('Lyra', '2021', 'annat', 0),
      flow('HälsoSam', '2021', '*', 50),
      flow('HälsoSam', '2021', 'kvinna', 20),
      flow('HälsoSam', '2021', 'man', 30),
      flow('HälsoSam', '2021', 'annat', 0),
      flow('*', '2020', '*', 1458),
      flow('Lyra', '2020', '*', 1400),
      flow('HälsoSam', '2020', '*', 58),
      figure({ tabell: 'flode', matt: 'till_arbete_studier', antal: 99 }),
      figure({ tabell: 'flode', insats: 'Lyra', matt: 'till_arbete_studier', antal: 99 }),
      figure({ tabell: 'flode', insats: 'HälsoSam', matt: 'till_arbete_studier', status: 'ej_tillampligt' }),
      reason('*', '*', 280, 280, 100),
      reason('*', 'arbete', 64, 280, 23),
      reason('*', 'ovrigt', 216, 280, 78),
      reason('kvinna', '*', 261, 261, 100),
      reason('kvinna', 'arbete', 60, 261, 23),
      reason('kvinna', 'ovrigt', 201, 261, 77),
      reason('man', '*', 19, 19, 100),
      reason('man', 'arbete', 4, 19, 21),
      reason('man', 'ovrigt', 15, 19, 79),
      reason('annat', '*', 0, 0, null),
      reason('annat', 'arbete', 0, 0, null),
      reason('annat', 'ovrigt', 0, 0, null),
    ],
  };
}
