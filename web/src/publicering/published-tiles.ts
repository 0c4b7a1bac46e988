import type { PublishedPage, PublishedTable } from '../api/publiceringar';
import { formatNumber } from '../text/format';
import { markedTables } from './corrections';

/** A key figure of a publicering. */
export interface PublishedTile {
  name: string;
  value: string;
  more: string;
}

/** A frozen figure is of its period and not of today, and its name says so. */
const measures: readonly [string, (period: string) => string][] = [
  ['aktuella', (period) => `Aktuella under ${period}`],
  ['nya', (period) => `Nya under ${period}`],
  ['avslutade', (period) => `Avslutade under ${period}`],
  ['utgaende', (period) => `Pågick vid ${/^\d{4}$/.test(period) ? 'årets slut' : 'slutet av'} ${period}`],
];

/** Where a table has a measure of everybody: its total row, in the column of all kön and categories. */
function totalOf(table: PublishedTable, matt: string) {
  const row = table.rader.findIndex((one) => one.total);
  const column = table.kolumner.findIndex((one) => one.matt === matt && one.kon === '*' && one.kategori === '*');
  return row < 0 || column < 0 ? undefined : table.celler[row]?.[column];
}

/** The key figures of a year, from the first of its tables that has each of them. */
export function publishedTiles(page: Pick<PublishedPage, 'tabeller' | 'period' | 'rattelser'>): PublishedTile[] {
  const tables = markedTables(page).filter((table) => !table.withdrawn);
  return measures.flatMap(([matt, named]) => {
    const name = named(page.period.text);
    const found = tables.map((table) => totalOf(table, matt)).find((cell) => cell !== undefined && cell !== null);
    if (found === undefined) return [];
    return [found === 'X' ? { name, value: 'X', more: 'visas inte' } : { name, value: formatNumber(found), more: '' }];
  });
}
