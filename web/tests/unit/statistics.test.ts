import { describe, expect, it } from 'vitest';
import { countsByKon } from '../../src/statistik/tables/by-insats';
import { sharesByKon } from '../../src/statistik/tables/by-kategori';
import type { Statistics, TableMeta } from '../../src/api/statistics';
import { fileName } from '../../src/download/file-name';
import { blockOf } from '../../src/statistik/blocks';
import { countsByInsats, shares } from '../../src/statistik/charts';
import { comparedWith, Figures, figuresByTable, hasAnybody } from '../../src/statistik/figures';
import { tilesOf } from '../../src/statistik/tiles';
import { openingYear, yearsOf } from '../../src/statistik/years';
import { figure, statistics } from './statistics-data';

const view = { kon: '*', decimals: 0 as const };
const nbsp = '\u00a0';

function tables(): [Figures, Figures] {
  const [flow, reasons] = figuresByTable(statistics());
  if (!flow || !reasons) throw new Error('two tables expected');
  return [flow, reasons];
}

describe('the table of flows', () => {
  const alone = figuresByTable({ ...statistics(), jamforelse: null })[0] as Figures;
  const [main] = countsByKon(alone, view, ['aktuella'], ['till_arbete_studier']);

  it('has a column for each kön and a row for each insats, the whole last', () => {
    expect(main?.columns.map((column) => column.label)).toEqual([
      'Kvinnor',
      'Män',
      'Annat/ej angivet',
      'Totalt',
      'Till arbete eller studier',
    ]);
    expect(main?.rows.map((row) => row.label)).toEqual(['Lyra', 'HälsoSam', 'Totalt']);
    expect(main?.rows.at(-1)?.total).toBe(true);
    expect(main?.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual([`1${nbsp}000`, '450', '0', `1${nbsp}450`, '99']);
  });

  it('says where a measure does not apply', () => {
    expect(main?.rows[1]?.cells[4]).toEqual({ text: 'ej tillämpligt', value: null, decimals: 0 });
  });

  it('has the year before and the change beside, and the kön in a table of their own: no number twice', () => {
    const [compared, byKon] = countsByKon(tables()[0], view, ['aktuella'], ['till_arbete_studier']);
    expect(byKon?.title).toBe('Efter kön 2021');
    expect(byKon?.columns.map((column) => column.label)).toEqual(['Kvinnor', 'Män', 'Annat/ej angivet']);
    expect(compared?.title).toBe('Jämfört med 2020');
    expect(
      compared?.rows
        .at(-1)
        ?.cells.slice(0, 3)
        .map((cell) => cell.text),
    ).toEqual([`1${nbsp}450`, `1${nbsp}458`, '\u22128']);
  });
});

describe('a table of shares', () => {
  const reasons = tables()[1];
  const table = sharesByKon(reasons, view, 'avslutade', 'Anledning');

  it('shows no per cent of fewer than 20, and says so', () => {
    const work = table.rows[0]?.cells.map((cell) => cell.text);
    expect(work?.slice(0, 4)).toEqual(['60', `23${nbsp}%`, '4', '–']);
    expect(table.notes).toContain('Andelar visas bara för minst 20 deltagare.');
  });

  it('says when rounded shares do not add up to 100', () => {
    expect(table.notes).toContain(`Andelarna i totalen: summan blir 101${nbsp}% på grund av avrundning.`);
  });

  it('shows one kön alone when it is chosen', () => {
    const women = sharesByKon(reasons, { kon: 'kvinna', decimals: 0 }, 'avslutade', 'Anledning');
    expect(women.columns[0]).toEqual({ group: 'Kvinnor', label: 'Antal' });
    expect(women.notes).not.toContain(`Andelarna i totalen: summan blir 101${nbsp}% på grund av avrundning.`);
  });
});

describe('a category in which nobody is', () => {
  const given = statistics();
  given.tabeller[1]?.kategorier.push({ kod: 'flytt', etikett: 'Flytt' });
  for (const kon of ['*', 'kvinna', 'man', 'annat']) {
    given.statistik.push(
      figure({ tabell: 'avslutsanledning', kon, kategori: 'flytt', matt: 'avslutade', antal: 0, av: 280, varde: 0 }),
    );
  }
  const reasons = figuresByTable(given)[1] as Figures;

  it('has no row, and is named under the table', () => {
    const table = sharesByKon(reasons, view, 'avslutade', 'Anledning');
    expect(table.rows.map((row) => row.label)).toEqual(['Arbete', 'Övrigt', 'Totalt']);
    expect(table.notes[0]).toBe('Inga deltagare: Flytt.');
  });

  it('has no bar, and hides no other', () => {
    expect(shares(reasons, view, 'avslutade').categories).toEqual(['Arbete', 'Övrigt']);
  });

  it('keeps its place where the categories have an order', () => {
    expect(sharesByKon(reasons, view, 'avslutade', 'Ålder', undefined, '', true).rows).toHaveLength(4);
    expect(shares(reasons, view, 'avslutade', undefined, true).categories).toHaveLength(3);
  });
});

describe('a year without anybody', () => {
  const empty = (): Statistics => ({
    ...statistics(),
    insatser: [],
    statistik: [figure({ tabell: 'flode', matt: 'aktuella', antal: 0 })],
  });

  it('has no chart, and no place called by a sign', () => {
    const flow = figuresByTable(empty())[0] as Figures;
    expect(countsByInsats(flow, view, ['aktuella']).categories).toEqual([]);
    expect(blockOf(flow, view).chart).toBeNull();
  });

  it('is compared with by nobody', () => {
    expect(comparedWith(statistics())).toBe('2020');
    const first = { ...statistics(), statistik: statistics().statistik.filter((row) => row.ar !== '2020') };
    first.statistik.push(figure({ tabell: 'flode', ar: '2020', matt: 'aktuella', antal: 0 }));
    expect(comparedWith(first)).toBeNull();
    expect(tilesOf(figuresByTable(first), view)[0]?.more).toBe('');
  });

  it('is not opened with', () => {
    expect(openingYear('2026-11-30', ['2026', '2021', '2020'])).toBe('2021');
    expect(openingYear('2026-11-30', ['2026'])).toBe('2026');
    expect(openingYear('2026-11-30', [])).toBe('2026');
    expect(hasAnybody(empty(), empty().period)).toBe(false);
    expect(hasAnybody(statistics(), statistics().period)).toBe(true);
  });
});

describe('the flow year by year', () => {
  const given = (first: number, last: number): Figures => {
    const answer = statistics();
    const meta = { ...answer.tabeller[0], id: 'flode_ar' } as TableMeta;
    const rows = Array.from({ length: last - first + 1 }, (_, i) =>
      ['aktuella', 'nya', 'avslutade'].map((matt) =>
        figure({ tabell: 'flode_ar', ar: String(first + i), matt, antal: first + i < 2017 ? 0 : 10 }),
      ),
    );
    return new Figures(meta, `${first}-01/${last}-12`, null, rows.flat());
  };

  it('begins with the first year that anybody took part in', () => {
    expect(yearsOf(given(2015, 2019))).toEqual(['2019', '2018', '2017']);
    // The heading is of the years that are there, not only of the one that was asked for.
    expect(blockOf(given(2015, 2019), view).period).toBe('2017–2019');
    expect(blockOf(given(2015, 2019), view).tables[0]?.rows.map((row) => row.label)).toEqual(['2017', '2018', '2019']);
  });

  it('is bars with their numbers, and lines when there are many years', () => {
    expect(blockOf(given(2015, 2019), view).chart).toMatchObject({ kind: 'bar', categories: ['2017', '2018', '2019'] });
    expect(blockOf(given(2017, 2026), view).chart?.kind).toBe('line');
  });
});

describe('a count that nobody has entered', () => {
  it('is a dash and not zero, and the table says so', () => {
    const meta = {
      id: 'antal',
      definition: 'antal@2',
      rubrik: 'Antal',
      population: '',
      text: '',
      kategorier: [{ kod: '*', etikett: 'Totalt' }],
      matt: [{ kod: 'antal', etikett: 'Antal', slag: 'antal' }],
    };
    const rows = ['*', 'kvinna'].map((kon) =>
      figure({ tabell: 'antal', insats: 'Volym', kon, matt: 'antal', antal: kon === '*' ? 30 : null }),
    );
    const [table] = blockOf(new Figures(meta, '2021', null, rows), view).tables;
    expect(table?.rows[0]?.cells.map((cell) => cell.text)).toEqual(['–', '–', '–', '30']);
    expect(table?.notes).toEqual(['Ett streck (–) betyder att inget antal har lagts in. Det är inte noll.']);
  });
});

describe('the tables of ages', () => {
  const kategorier = ['*', '-19', '20-24', 'saknas', '-29', '30-49', '50-'].map((kod) => ({ kod, etikett: kod }));
  const meta: TableMeta = {
    id: 'alder',
    definition: 'alder@1',
    rubrik: 'Ålder',
    population: '',
    text: '',
    kategorier,
    matt: [{ kod: 'aktuella', etikett: 'Aktuella', slag: 'andel' }],
  };
  const rows = kategorier.map(({ kod }) =>
    figure({ tabell: 'alder', kategori: kod, matt: 'aktuella', antal: 5, av: 30, varde: 17 }),
  );

  it('both have those whose age is not known, last before the total', () => {
    const [fine, coarse] = blockOf(new Figures(meta, '2021', null, rows), view).tables.map((table) =>
      table.rows.map((row) => row.label),
    );
    expect(fine).toEqual(['-19', '20-24', 'saknas', 'Totalt']);
    expect(coarse).toEqual(['-29', '30-49', '50-', 'saknas', 'Totalt']);
  });
});

describe('the title of a chart', () => {
  const words = (block: Figures, shown = view) => blockOf(block, shown).chart?.what;

  it('says what is drawn, in words that follow on the name of the table', () => {
    const alone = figuresByTable({ ...statistics(), jamforelse: null })[1] as Figures;
    const [flow, reasons] = tables();
    expect(countsByInsats(flow, view, ['aktuella']).what).toBe('aktuella per insats');
    expect(countsByInsats(flow, { ...view, kon: 'kvinna' }, ['aktuella']).what).toBe('aktuella per insats, kvinnor');
    expect(words(alone)).toBe('kvinnor och män');
    expect(words(alone, { ...view, kon: 'man' })).toBe('män');
    // Nothing is compared with a year that has no answers, and the table says so.
    expect(words(reasons)).toBe('kvinnor och män');
    expect(blockOf(reasons, view).tables[0]?.notes.at(-1)).toContain('För 2020 finns inga svar att jämföra med');
  });

  it('names the period that is compared with, and not the one of the page twice', () => {
    const answer = statistics();
    const before = answer.statistik
      .filter((row) => row.tabell === 'avslutsanledning')
      .map((row) => ({ ...row, ar: '2020' }));
    const reasons = figuresByTable({ ...answer, statistik: [...answer.statistik, ...before] })[1] as Figures;
    expect(words(reasons)).toBe('jämfört med 2020');
    expect(words(reasons, { ...view, kon: 'kvinna' })).toBe('kvinnor, jämfört med 2020');
  });
});

describe('a table of one answer before and one after', () => {
  const kategorier = [
    ['*', 'Totalt'],
    ['arbete', 'Arbete'],
    ['studier', 'Studier'],
    ['ovrigt', 'Övrigt'],
    ['arbete_studier', 'Arbete eller studier'],
  ].map(([kod = '', etikett = '']) => ({ kod, etikett }));
  const meta: TableMeta = {
    id: 'sysselsattning',
    definition: 'sysselsattning@1',
    rubrik: 'Sysselsättning',
    population: '',
    text: '',
    kategorier,
    matt: [
      { kod: 'fore', etikett: 'Före', slag: 'andel' },
      { kod: 'efter', etikett: 'Efter', slag: 'andel' },
    ],
  };
  const rows = [
    ['fore', [100, 25, 25, 50, 50]],
    ['efter', [100, 34, 34, 33, 68]],
  ].flatMap(([matt, shares]) =>
    (shares as number[]).map((varde, i) =>
      figure({
        tabell: 'sysselsattning',
        kategori: kategorier[i]?.kod ?? '',
        matt: String(matt),
        antal: varde,
        av: 100,
        varde,
      }),
    ),
  );

  it('says why its rows make more than a hundred per cent', () => {
    expect(blockOf(new Figures(meta, '2021', null, rows), view).tables[0]?.notes).toEqual([
      'Raden Arbete eller studier räknar samma personer en gång till och ingår inte i summan av raderna.',
      `Andelarna efter: summan blir 101${nbsp}% på grund av avrundning.`,
    ]);
  });
});

describe('a question that nobody has answered', () => {
  const kategorier = [
    ['*', 'Totalt'],
    ['ja', 'Ja'],
    ['nej', 'Nej'],
    ['saknas', 'Uppgift saknas'],
  ].map(([kod = '', etikett = '']) => ({ kod, etikett }));
  const meta: TableMeta = {
    id: 'handlingsplan',
    definition: 'handlingsplan@1',
    rubrik: 'Handlingsplan',
    population: '',
    text: '',
    kategorier,
    matt: [{ kod: 'avslutade', etikett: 'Avslutade', slag: 'antal' }],
  };
  const year = (ar: string, ja: number, saknas: number) =>
    [
      ['*', ja + saknas],
      ['ja', ja],
      ['nej', 0],
      ['saknas', saknas],
    ].flatMap(([kategori, antal]) =>
      ['*', 'kvinna'].map((kon) =>
        figure({
          tabell: 'handlingsplan',
          ar,
          kon,
          kategori: String(kategori),
          matt: 'avslutade',
          antal: Number(antal),
        }),
      ),
    );

  it('is not drawn, and the table says that there are no answers', () => {
    const block = blockOf(new Figures(meta, '2020', null, year('2020', 0, 80)), view);
    expect(block.chart).toBeNull();
    expect(block.tables[0]?.notes.at(-1)).toContain('För 2020 finns inga svar');
  });

  it('is not set beside a year that has answers', () => {
    const block = blockOf(new Figures(meta, '2021', '2020', [...year('2021', 60, 20), ...year('2020', 0, 80)]), view);
    expect(block.chart?.series.map((one) => one.name)).toEqual(['Kvinnor', 'Män']);
    expect(block.tables[0]?.notes.at(-1)).toContain('För 2020 finns inga svar att jämföra med');
  });
});

describe('a file that is made on the page', () => {
  it('is named as the server names its own', () => {
    expect(fileName('Södra Förbundet', 'statistik', '2021-01/2021-04', '2026-03-01T09:30:00Z', 'docx')).toBe(
      'samspar_sodra-forbundet_statistik_2021-01--2021-04_20260301T093000Z.docx',
    );
  });
});

describe('the key figures', () => {
  it('say the change in words', () => {
    expect(tilesOf(tables(), view)[0]).toEqual({
      name: 'Aktuella deltaganden',
      value: `1${nbsp}450`,
      more: '8 färre än 2020',
    });
  });
});
