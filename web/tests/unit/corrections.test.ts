import { createApp, h } from 'vue';
import { describe, expect, it } from 'vitest';
import type { PublishedPage, Rattelse } from '../../src/api/publiceringar';
import { correctedInWords, markedTables, rattelserInWords } from '../../src/publicering/corrections';
import { publishedBlock } from '../../src/publicering/published-block';
import { publishedModel } from '../../src/publicering/published-table';
import { inReadingOrder } from '../../src/publicering/reading-order';
import StatTable from '../../src/table/StatTable.vue';
import { ages, flow, publishedPage } from './published-data';

type Corrected = Rattelse['tal'][number];

const corrected = (tabell: string, rad: number, kolumn: number, fore: number, rattat: number | null): Corrected => ({
  tabell,
  rubrik: 'Ålder efter kön',
  rad: '',
  kolumn: '',
  rad_nummer: rad,
  kolumn_nummer: kolumn,
  fore,
  rattat,
  status: rattat === null ? 'aterkallad' : 'rattad',
  var: rattat !== null && rattat < fore ? 'for_hogt' : 'for_lagt',
});

const rattelse = (nummer: number, tal: Corrected[], tabeller: Rattelse['tabeller'] = []): Rattelse => ({
  typ: 'rattelse/1',
  publicering: 1,
  period: '2021',
  nummer,
  datum: '2026-12-01',
  underlag: '2026-12-01T08:00:00Z',
  forbund: 'HBS',
  program: '0.1.0',
  ovning: false,
  troskel: 5,
  skal: 'De var registrerade för sent.',
  tabeller,
  tal,
  forklaring: [],
});

const page = (...rattelser: Rattelse[]): PublishedPage => ({
  ...publishedPage(),
  tabeller: [ages(), flow()],
  rattelser,
});

function shown(of: PublishedPage): HTMLElement {
  const [table] = markedTables(of);
  if (!table) throw new Error('a table expected');
  const box = document.createElement('div');
  createApp({ render: () => h(StatTable, { model: publishedModel(table), caption: 'Ålder' }) }).mount(box);
  return box;
}

describe('a corrected count', () => {
  const one = page(rattelse(1, [corrected('alder', 2, 2, 1450, 1457), corrected('alder', 1, 1, 150, null)]));

  it('stands beside the old one, which is struck through and heard', () => {
    const cell = shown(one).querySelectorAll('tbody tr')[2]?.querySelectorAll('td')[3];
    expect(cell?.querySelector('del')?.textContent).toBe('1\u00a0450');
    expect(cell?.querySelector('[aria-hidden]')?.textContent).toBe('1\u00a0450 1\u00a0457');
    expect(cell?.querySelector('.sr-only')?.textContent).toBe('1\u00a0457, rättat från 1\u00a0450 i rättelse 1');
  });

  it('that is withdrawn has no number, and says which way it was wrong', () => {
    const cell = shown(one).querySelectorAll('tbody tr')[1]?.querySelectorAll('td')[2];
    expect(cell?.querySelector('[aria-hidden]')?.textContent).toBe('150 återkallat');
    expect(cell?.querySelector('.sr-only')?.textContent).toBe('150 är återkallat i rättelse 1: det var för lågt');
  });

  it('takes the shares away that were made from it, and no others', () => {
    const [table] = markedTables(one);
    expect(table?.andelar?.[1]).toEqual([{ procent: 98, av: 1290 }, null, null]);
    expect(table?.andelar?.[0]?.[2]).toBeNull();
  });

  it('is what the last rättelse says', () => {
    const twice = page(
      rattelse(1, [corrected('alder', 2, 2, 1450, 1457)]),
      rattelse(2, [corrected('alder', 2, 2, 1457, 1463)]),
    );
    expect(markedTables(twice)[0]?.marks?.[2]?.[2]).toMatchObject({ before: 1450, now: 1463, rattelse: 2 });
  });

  it('keeps its place when what is not known is moved last', () => {
    const moved = page(rattelse(1, [corrected('flode_insats', 1, 0, 34, 40)]));
    const table = markedTables(moved)[1];
    if (!table) throw new Error('a table expected');
    table.rader = table.rader.map((row, index) => (index === 0 ? { ...row, kod: 'saknas' } : row));
    const ordered = inReadingOrder(table);
    const row = ordered.rader.findIndex((each) => each.namn === 'Övriga insatser');
    expect(ordered.marks?.[row]?.[0]).toMatchObject({ before: 34, now: 40 });
  });
});

describe('a table that is withdrawn', () => {
  const gone = page(rattelse(1, [], [{ id: 'flode_insats', rubrik: 'Flöde per insats' }]));

  it('has every number struck through, no mean and no chart', () => {
    const table = markedTables(gone)[1];
    if (!table) throw new Error('a table expected');
    const [first] = publishedModel(table).rows;
    expect(first?.cells.map((cell) => cell.was ?? '')).toEqual(['77', '58', '19', '77', '', '']);
    expect(first?.cells.at(-1)?.text).toBe('');
    expect(publishedBlock(table).chart).toBeNull();
    expect(publishedModel(table).notes[0]).toContain('återkallad i rättelse 1');
  });

  it('leaves the others alone', () => {
    expect(markedTables(gone)[0]).toEqual(ages());
  });
});

describe('a rättelse in words', () => {
  it('says how many places it corrects', () => {
    expect(correctedInWords(rattelse(1, [corrected('alder', 2, 2, 1450, 1457)]))).toBe('1 tal rättat');
    expect(correctedInWords(rattelse(1, [corrected('alder', 1, 1, 150, null)]))).toBe('1 tal återkallat');
    const both = [corrected('alder', 2, 2, 1450, 1457), corrected('alder', 1, 1, 150, null)];
    expect(correctedInWords(rattelse(1, [...both, ...both]))).toBe('2 tal rättade, 2 återkallade');
    expect([rattelserInWords(1), rattelserInWords(2)]).toEqual(['1 rättelse', '2 rättelser']);
  });
});
