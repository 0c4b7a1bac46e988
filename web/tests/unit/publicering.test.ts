import { createApp, h } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { PublishedEntry, PublishedTable } from '../../src/api/publiceringar';
import { chartOption, describe as inWords } from '../../src/chart/option';
import { tableHtml, tableText } from '../../src/table/copied-forms';
import { fileText, formatBytes, inOrder } from '../../src/publicering/file-names';
import { countsInWords, publishedBlock, publishedMark, publishedSource } from '../../src/publicering/published-block';
import { publishedChart } from '../../src/publicering/published-chart';
import { inReadingOrder } from '../../src/publicering/reading-order';
import { isDecided } from '../../src/publicering/policy-text';
import { publishedModel } from '../../src/publicering/published-table';
import { yearsToPublish } from '../../src/publicering/years';
import StatTable from '../../src/table/StatTable.vue';
import { ages, flow, grouped, publishedPage } from './published-data';

const nbsp = '\u00a0';
const texts = (table: ReturnType<typeof ages>) =>
  publishedModel(table).rows.map((row) => row.cells.map((cell) => cell.text));
const frame = { title: 'Ålder, 2021', population: 'Aktuella', source: 'Källa', ovning: false };
const wide = { width: 900, font: 'Arial', patterns: false };
const remove: (() => void)[] = [];
afterEach(() => remove.splice(0).forEach((one) => one()));

describe('a published table', () => {
  it('has an X for each hidden count and for its share', () => {
    expect(texts(ages())).toEqual([
      ['X', 'X', 'X', 'X', '30', `2${nbsp}%`],
      [`1${nbsp}270`, `98${nbsp}%`, '150', `94${nbsp}%`, `1${nbsp}420`, `98${nbsp}%`],
      [`1${nbsp}290`, '', '160', '', `1${nbsp}450`, ''],
    ]);
  });

  it('puts count and share under the name of the column', () => {
    expect(publishedModel(ages()).columns.slice(0, 2)).toEqual([
      { group: 'Kvinna', label: 'Antal' },
      { group: 'Kvinna', label: 'Andel' },
    ]);
  });

  it('has mean times last, a dash where nobody can be, and names the insatser of the merged row', () => {
    expect(texts(flow())).toEqual([
      ['77', '58', '19', '77', '–', '10'],
      ['34', 'X', 'X', '14', '20', ''],
      ['111', '80', '31', '91', '20', '9'],
    ]);
    expect(publishedModel(flow()).notes).toEqual(['Övriga insatser är Lyra, UPIS och MIA.']);
  });

  it('is heard as X, visas inte', () => {
    const box = document.createElement('div');
    document.body.append(box);
    const app = createApp({ render: () => h(StatTable, { model: publishedModel(ages()), caption: 'Ålder' }) });
    app.mount(box);
    remove.push(() => {
      app.unmount();
      box.remove();
    });
    const cell = box.querySelector('tbody td');
    expect(cell?.querySelector('.sr-only')?.textContent).toBe('X, visas inte');
    expect(cell?.querySelector('abbr')?.getAttribute('aria-hidden')).toBe('true');
    expect(cell?.querySelector('abbr')?.textContent).toBe('X');
  });

  it('is copied with X as X and the dash as a dash', () => {
    const copied = { caption: 'Flöde', notes: [], source: 'Källa' };
    expect(tableText(publishedModel(flow()), copied)).toContain('START\t77\t58\t19\t77\t–\t10');
    expect(tableText(publishedModel(ages()), copied)).toContain('Under 30 år\tX\tX\tX\tX\t30\t2');
    expect(tableHtml(publishedModel(ages()), copied)).toContain('>X</td>');
  });
});

describe('the chart of a published table', () => {
  const chart = publishedChart(ages());
  if (!chart) throw new Error('a chart expected');

  it('is of shares, without the total, and knows what is hidden', () => {
    expect(chart).toMatchObject({
      unit: 'procent',
      categories: ['Under 30 år', '30 år och äldre'],
      n: `n = 1${nbsp}450`,
    });
    expect(chart.series).toEqual([
      { name: 'Kvinna', values: [null, 98], gaps: ['hidden', null] },
      { name: 'Man', values: [null, 94], gaps: ['hidden', null] },
    ]);
  });

  it('marks what is hidden with an X of fixed size, one mark series for each series of bars', () => {
    const { series, legend } = chartOption(chart, frame, wide);
    const marks = series.filter((one) => one.type === 'pictorialBar');
    expect(marks.map((one) => one.data)).toEqual([
      [0, '-'],
      [0, '-'],
    ]);
    expect(marks[0]).toMatchObject({ symbolSize: [26, 14], barWidth: 14 });
    expect(marks[0]?.label.formatter({ value: 0 })).toBe('X');
    expect(series.filter((one) => one.type === 'bar').map((one) => one.data)).toEqual([
      ['-', 98],
      ['-', 94],
    ]);
    expect(legend.data).toEqual(['Kvinna', 'Man']);
  });

  it('says in words what is not shown and where nobody can be', () => {
    expect(inWords(chart, frame)).toContain('Under 30 år: Kvinna visas inte; Man visas inte.');
    const flows = publishedChart({
      ...flow(),
      celler: [
        [77, 58, 19, null, null],
        [34, 'X', 'X', 14, 20],
        [111, 80, 31, 14, 20],
      ],
    });
    expect(flows && inWords(flows, frame)).toContain('START: Aktuella 77; Nya 19; Avslutade ej tillämpligt.');
  });

  it('is called what its table is called, with its measures when these are only some', () => {
    expect(publishedChart(ages())?.what).toBe('');
    expect(publishedChart(flow())?.what).toBe('aktuella, nya och avslutade');
  });

  it('keeps the capitals of names', () => {
    const [kvinna, ...more] = ages().kolumner;
    const named = publishedChart({
      ...ages(),
      kolumner: [
        { ...kvinna, namn: 'Arbetsförmedlingen eller Försäkringskassan' },
        ...more,
      ] as PublishedTable['kolumner'],
    });
    expect(named && inWords(named, frame)).toContain(
      'Under 30 år: Arbetsförmedlingen eller Försäkringskassan visas inte;',
    );
  });

  it('falls back on counts when a share that could be shown is missing', () => {
    const small = ages();
    if (small.andelar?.[1]) small.andelar[1][1] = null;
    expect(publishedChart(small)).toMatchObject({ unit: 'antal', n: `n = 1${nbsp}450` });
  });

  it('of the flow shows aktuella, nya and avslutade', () => {
    expect(publishedChart(flow())?.series.map((one) => one.name)).toEqual(['Aktuella', 'Nya', 'Avslutade']);
    expect(publishedChart(flow())?.series[1]).toEqual({ name: 'Nya', values: [19, null], gaps: [null, 'hidden'] });
  });

  it('is not drawn for groups of columns', () => {
    expect(publishedChart(grouped())).toBeNull();
  });
});

describe('the rules of a publicering', () => {
  it('are decided by somebody, or by nobody', () => {
    const numbers = {
      troskel: 5,
      bredd: 4,
      grupp: 1,
      kon_fran: 10,
      en_vag_fran: 20,
      tva_vagar_fran: 50,
      procent_fran: 20,
      medel_fran: 10,
    };
    expect(isDecided({ version: null, galler_fran: null, beslutad_av: '', ...numbers })).toBe(false);
    expect(
      isDecided({ version: 1, galler_fran: '2022-02-01', beslutad_av: 'ingen, förvalda regler', ...numbers }),
    ).toBe(false);
    expect(isDecided({ version: 1, galler_fran: '2022-02-01', beslutad_av: 'Anna Ek', ...numbers })).toBe(true);
  });
});

describe('a publicering', () => {
  it('says where its figures come from', () => {
    expect(publishedSource(publishedPage())).toBe('Källa: Samspår, HBS, publicering 3, underlag 2026-02-28');
    expect(publishedMark({ ...publishedPage(), nummer: null, ovning: true })).toBe(
      'ÖVNING. Förhandsgranskning, inte publicerad. X = uppgiften visas inte',
    );
    expect(publishedBlock(ages())).toMatchObject({ id: 'alder', definition: 'publicering.alder@1', help: '' });
  });

  it('counts what is not shown in words', () => {
    expect(countsInWords(1412, 23)).toBe(`1${nbsp}412 tal, varav 23 visas inte`);
    expect(countsInWords(412, 0)).toBe('412 tal, och alla visas');
  });

  it('can be of any whole year that is over and not published', () => {
    const published = [{ period: '2021' }] as PublishedEntry[];
    expect(yearsToPublish('2024-03-01', ['2024', '2023', '2021', '2019'], published)).toEqual([2023, 2019]);
  });

  it('of a new förbund is of no year: nobody has taken part in any', () => {
    expect(yearsToPublish('2024-03-01', [], [])).toEqual([]);
    expect(yearsToPublish('2024-03-01', ['2024'], [])).toEqual([]);
  });

  it('has its files in the order that people ask for them, unknown ones last', () => {
    const file = (format: string) => ({ format, namn: '', sha256: '', bytes: 0 });
    expect(inOrder(['ny', 'sida', 'csv', 'xlsx'].map(file)).map((one) => one.format)).toEqual([
      'xlsx',
      'csv',
      'sida',
      'ny',
    ]);
    expect(fileText('excel-csv').name).toBe('CSV för Excel');
    expect(formatBytes(812)).toBe(`812${nbsp}byte`);
    expect(formatBytes(14_300)).toBe(`14${nbsp}kB`);
  });
});

describe('the order of a published table', () => {
  const row = (kod: string) => ({ kod, namn: kod, total: kod === '*', sammanslagen: false });
  const column = (kategori: string, grupp = '') => ({ grupp, namn: kategori, matt: 'nya', kon: '*', kategori });

  it('has what is not known last before the total, with the figures of each row and column', () => {
    const table: PublishedTable = {
      ...ages(),
      rader: ['grundskola', 'okand', 'gymnasium', '*'].map(row),
      kolumner: [column('ovrigt'), column('ingen_offentlig'), column('*')],
      celler: [
        [1, 2, 3],
        [4, 5, 9],
        [7, 8, 15],
        [12, 15, 27],
      ],
      andelar: [
        [null, null, null],
        [{ procent: 44, av: 9 }, null, null],
        [null, null, null],
        [null, null, null],
      ],
      medel: [null, { manader: 3, av: 9 }, null, null],
    };
    const read = inReadingOrder(table);
    expect(read.rader.map((one) => one.kod)).toEqual(['grundskola', 'gymnasium', 'okand', '*']);
    expect(read.kolumner.map((one) => one.kategori)).toEqual(['ingen_offentlig', 'ovrigt', '*']);
    expect(read.celler).toEqual([
      [2, 1, 3],
      [8, 7, 15],
      [5, 4, 9],
      [15, 12, 27],
    ]);
    expect(read.andelar?.[2]).toEqual([null, { procent: 44, av: 9 }, null]);
    expect(read.medel).toEqual([null, null, { manader: 3, av: 9 }, null]);
  });

  it('leaves the groups of columns and what is one end of a scale where they are', () => {
    const table: PublishedTable = {
      ...grouped(),
      kolumner: [
        column('okand', 'B'),
        column('ja', 'B'),
        column('*', 'B'),
        column('okand', 'A'),
        column('ja', 'A'),
        column('*', 'A'),
      ],
      rader: ['hogst_grundskola_okand', 'gymnasium', '*'].map(row),
      celler: [
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
      ],
    };
    const read = inReadingOrder(table);
    expect(read.kolumner.map((one) => `${one.grupp} ${one.kategori}`)).toEqual([
      'B ja',
      'B okand',
      'B *',
      'A ja',
      'A okand',
      'A *',
    ]);
    expect(read.celler[0]).toEqual([2, 1, 3, 5, 4, 6]);
    expect(read.rader.map((one) => one.kod)).toEqual(['hogst_grundskola_okand', 'gymnasium', '*']);
  });
});
