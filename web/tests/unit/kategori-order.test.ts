import { describe, expect, it } from 'vitest';
import type { TableMeta } from '../../src/api/statistics';
import { blockOf } from '../../src/statistik/blocks';
import { Figures } from '../../src/statistik/figures';
import { kategorier } from '../../src/statistik/tables/by-kategori';
import { figure } from './statistics-data';

function table(id: string, codes: string[]): Figures {
  const meta: TableMeta = {
    id,
    definition: `${id}@1`,
    rubrik: id,
    population: 'Alla',
    text: 'Så räknas det.',
    kategorier: ['*', ...codes].map((kod) => ({ kod, etikett: kod })),
    matt: [{ kod: 'aktuella', etikett: 'Aktuella', slag: 'andel' }],
  };
  const rows = ['*', ...codes].map((kategori) =>
    figure({ tabell: id, kategori, matt: 'aktuella', antal: 30, av: 120, varde: 25 }),
  );
  return new Figures(meta, '2021', null, rows);
}

const order = (id: string, codes: string[]) => kategorier(table(id, codes)).map((one) => one.kod);

describe('the rows of a table', () => {
  it('have what is unknown last, also when the förbund has added a code behind it', () => {
    expect(order('utbildning', ['gymnasium', 'saknas', 'vill_ej', 'folkhogskola'])).toEqual([
      'gymnasium',
      'folkhogskola',
      'saknas',
      'vill_ej',
    ]);
    expect(order('handlingsplan', ['ja', 'saknas', 'ej_tillfragad'])).toEqual(['ja', 'ej_tillfragad', 'saknas']);
  });

  it('have a sum of other rows behind what is unknown', () => {
    expect(order('sysselsattning', ['arbete', 'saknas', 'arbete_studier'])).toEqual([
      'arbete',
      'saknas',
      'arbete_studier',
    ]);
  });

  it('count an unknown age in both tables of ages', () => {
    const { tables } = blockOf(table('alder', ['-19', '60-', 'saknas', '-29', '50-']), { kon: '*', decimals: 0 });
    expect(tables.map((one) => one.rows.map((row) => row.label))).toEqual([
      ['-19', '60-', 'saknas', 'Totalt'],
      ['-29', '50-', 'saknas', 'Totalt'],
    ]);
  });
});
