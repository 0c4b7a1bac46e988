import type { MarkedTable } from './corrections';

/**
 * Codes of what is left over or not known, in the order that they close a table. A published table has
 * its rows as the answers are merged, where these may lie between others. What is not known and merged
 * into one end of a scale, such as the oldest, stays there.
 */
const closing = [
  'annat_okand',
  'annan_okand',
  'ovrig_okand',
  'bistand_ovrigt',
  'sjukdom_ovrigt',
  'ovrigt',
  'ovrigt_saknas',
  'ovriga',
  'okand',
  'okand_saknas',
  'vill_ej',
  'saknas',
  // The total.
  '*',
];

const rank = (kod: string) => closing.indexOf(kod) + 1;

/** The places of what is ordered, those with a lower key first and else as they stood. */
const placesBy = (count: number, key: (place: number) => number) =>
  Array.from({ length: count }, (_, place) => place).sort((a, b) => key(a) - key(b) || a - b);

/** The table with what is not known last before the total, in rows and in columns of a group. */
export function inReadingOrder(table: MarkedTable): MarkedTable {
  const groups = table.kolumner.map((column) => column.grupp);
  const rows = placesBy(table.rader.length, (row) => rank(table.rader[row]?.kod ?? ''));
  const columns = placesBy(
    table.kolumner.length,
    (column) =>
      groups.indexOf(groups[column] ?? '') * (closing.length + 1) + rank(table.kolumner[column]?.kategori ?? ''),
  );
  const taken = <T>(values: readonly T[], places: readonly number[]) => places.map((place) => values[place] as T);
  return {
    ...table,
    rader: taken(table.rader, rows),
    kolumner: taken(table.kolumner, columns),
    celler: taken(table.celler, rows).map((row) => taken(row, columns)),
    ...(table.andelar ? { andelar: taken(table.andelar, rows).map((row) => taken(row, columns)) } : {}),
    ...(table.marks ? { marks: taken(table.marks, rows).map((row) => taken(row, columns)) } : {}),
    ...(table.medel ? { medel: taken(table.medel, rows) } : {}),
  };
}
