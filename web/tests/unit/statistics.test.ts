import { describe, expect, it } from 'vitest';
import { countsByKon } from '../../src/statistik/tables/by-insats';
import { sharesByKon } from '../../src/statistik/tables/by-kategori';
import { figuresByTable, type Figures } from '../../src/statistik/figures';
import { tilesOf } from '../../src/statistik/tiles';
import { statistics } from './statistics-data';

const view = { kon: '*', decimals: 0 as const };
const nbsp = '\u00a0';

function tables(): [Figures, Figures] {
  const [flow, reasons] = figuresByTable(statistics());
  if (!flow || !reasons) throw new Error('two tables expected');
  return [flow, reasons];
}

describe('the table of flows', () => {
  const [main, compared] = countsByKon(tables()[0], view, ['aktuella'], ['till_arbete_studier']);

  it('has a column for each kön and a row for each insats, the whole last', () => {
    expect(main?.columns.map((column) => column.label)).toEqual([
      'Kvinnor', 'Män', 'Annat/ej angivet', 'Totalt', 'Till arbete eller studier',
    ]);
    expect(main?.rows.map((row) => row.label)).toEqual(['Lyra', 'HälsoSam', 'Totalt']);
    expect(main?.rows.at(-1)?.total).toBe(true);
    expect(main?.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual([`1${nbsp}000`, '450', '0', `1${nbsp}450`, '99']);
  });

  it('says where a measure does not apply', () => {
    expect(main?.rows[1]?.cells[4]).toEqual({ text: 'ej tillämpligt', value: null, decimals: 0 });
  });

  it('has the year before and the change in a table of its own', () => {
    expect(compared?.title).toBe('Jämfört med 2020');
    expect(compared?.rows.at(-1)?.cells.slice(0, 3).map((cell) => cell.text)).toEqual([
      `1${nbsp}450`, `1${nbsp}458`, '\u22128',
    ]);
  });
});

describe('a table of shares', () => {
  const reasons = tables()[1];
  const table = sharesByKon(reasons, view, 'avslutade', 'Anledning');

  it('shows no per cent of fewer than 20, and says so', () => {
    const work = table.rows[0]?.cells.map((cell) => cell.text);
    expect(work?.slice(0, 4)).toEqual(['60', `23${nbsp}%`, '4', '–']);
    expect(table.notes).toContain('Andelar visas inte när färre än 20 ligger till grund.');
  });

  it('says when rounded shares do not add up to 100', () => {
    expect(table.notes).toContain(`Andelarna i totalen är avrundade och summerar till 101${nbsp}%.`);
  });

  it('shows one kön alone when it is chosen', () => {
    const women = sharesByKon(reasons, { kon: 'kvinna', decimals: 0 }, 'avslutade', 'Anledning');
    expect(women.columns[0]).toEqual({ group: 'Kvinnor', label: 'Antal' });
    expect(women.notes).not.toContain(`Andelarna i totalen är avrundade och summerar till 101${nbsp}%.`);
  });
});

describe('the key figures', () => {
  it('say the change in words', () => {
    expect(tilesOf(tables(), view)[0]).toEqual({
      name: 'Aktuella deltaganden', value: `1${nbsp}450`, more: '8 färre än 2020',
    });
  });
});
