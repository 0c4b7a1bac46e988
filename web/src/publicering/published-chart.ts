import type { PublishedCell, PublishedTable } from '../api/publiceringar';
import type { ChartModel, Gap, Series } from '../chart/model';
import { seriesColours } from '../chart/palette';
import { formatNumber, joinSwedish, lowerFirst } from '../text/format';

/** Parts of the flow that are shown side by side; the others follow from them. */
const flow = ['aktuella', 'nya', 'avslutade'];

const value = (cell: PublishedCell | undefined) => (typeof cell === 'number' ? cell : null);

function gap(cell: PublishedCell | undefined): Gap | null {
  if (cell === 'X') return 'hidden';
  return typeof cell === 'number' ? null : 'not_applicable';
}

/** The rows that are drawn: all but the total, which would dwarf them. */
const partRows = (table: PublishedTable) =>
  table.rader.map((row, index) => ({ ...row, index })).filter((row) => !row.total);

/** Which columns are drawn: the parts of a whole, or some of the flow, or the only one. */
export function drawnColumns(table: PublishedTable): number[] {
  const places = table.kolumner.map((_, index) => index);
  const column = (index: number) => table.kolumner[index];
  if (new Set(table.kolumner.map((one) => one.matt)).size > 1) {
    return places.filter((index) => flow.includes(column(index)?.matt ?? ''));
  }
  const parts = places.filter((index) => column(index)?.kon !== '*' || column(index)?.kategori !== '*');
  return parts.length > 0 ? parts : places;
}

/** `n = 280` from the last row's whole, when it is one number and shown. */
function baseOf(table: PublishedTable): string {
  const total = table.rader.findIndex((row) => row.total);
  const whole = table.kolumner.findIndex((one) => one.kon === '*' && one.kategori === '*');
  const isFlow = new Set(table.kolumner.map((one) => one.matt)).size > 1;
  const n = table.celler[total]?.[whole];
  return typeof n === 'number' && !isFlow ? `n = ${formatNumber(n)}` : '';
}

/** What is drawn of a table that has several measures. Of all others every part is, as their names say; the parts are in the legend. */
function drawn(table: PublishedTable, columns: readonly number[]): string {
  const measures = new Set(table.kolumner.map((one) => one.matt));
  return measures.size > 1 ? joinSwedish(columns.map((column) => lowerFirst(table.kolumner[column]?.namn ?? ''))) : '';
}

function counts(table: PublishedTable, columns: number[]): ChartModel {
  const rows = partRows(table);
  return {
    kind: 'bar',
    unit: 'antal',
    decimals: 0,
    categories: rows.map((row) => row.namn),
    n: baseOf(table),
    what: drawn(table, columns),
    series: columns.map((column): Series => ({
      name: table.kolumner[column]?.namn ?? '',
      values: rows.map((row) => value(table.celler[row.index]?.[column])),
      gaps: rows.map((row) => gap(table.celler[row.index]?.[column])),
    })),
  };
}

/** Shares where every drawn place has one or an X: a mix of shares and counts cannot be compared. */
function shares(table: PublishedTable, columns: number[], rows = partRows(table)): ChartModel | null {
  const share = (row: number, column: number) => table.andelar?.[row]?.[column]?.procent ?? null;
  const complete = rows.every((row) =>
    columns.every((column) => share(row.index, column) !== null || gap(table.celler[row.index]?.[column]) !== null),
  );
  if (!complete || rows.length === 0) return null;
  return {
    kind: 'bar',
    unit: 'procent',
    decimals: 0,
    categories: rows.map((row) => row.namn),
    n: baseOf(table),
    what: drawn(table, columns),
    series: columns.map((column): Series => ({
      name: table.kolumner[column]?.namn ?? '',
      values: rows.map((row) => share(row.index, column)),
      gaps: rows.map((row) => gap(table.celler[row.index]?.[column])),
    })),
  };
}

/** The outcome measure: the share of each insats and of all, where the base allows one. */
function outcome(table: PublishedTable): ChartModel | null {
  const rows = table.rader
    .map((row, index) => ({ ...row, index }))
    .filter((row) => table.andelar?.[row.index]?.[0] != null || table.celler[row.index]?.[0] === 'X');
  return shares(table, [0], rows);
}

/** How many had each group before and have it after: the edges of the two-way table. */
function edges(table: PublishedTable): ChartModel | null {
  const rows = partRows(table);
  const columns = drawnColumns(table);
  const same =
    rows.length === columns.length && rows.every((row, i) => row.namn === table.kolumner[columns[i] ?? -1]?.namn);
  const total = table.rader.findIndex((row) => row.total);
  const whole = table.kolumner.findIndex((one) => one.kon === '*' && one.kategori === '*');
  if (!same || total < 0 || whole < 0) return null;
  const before = rows.map((row) => table.celler[row.index]?.[whole]);
  const after = columns.map((column) => table.celler[total]?.[column]);
  return {
    kind: 'bar',
    unit: 'antal',
    decimals: 0,
    categories: rows.map((row) => row.namn),
    n: baseOf(table),
    what: 'antal i varje grupp före och vid avslut',
    series: [
      { name: 'Före', values: before.map(value), gaps: before.map(gap) },
      { name: 'Vid avslut', values: after.map(value), gaps: after.map(gap) },
    ],
  };
}

/**
 * The chart of a published table, made from its shown cells alone. None for tables with groups of
 * columns, whose totals stand in another table, or with more series than there are colours.
 */
export function publishedChart(table: PublishedTable): ChartModel | null {
  if (partRows(table).length === 0) return null;
  if (table.id === 'arbete_studier') return outcome(table);
  if (table.id === 'forsorjning_overgang') return edges(table);
  const columns = drawnColumns(table);
  const grouped = table.kolumner.some((column) => column.grupp !== '');
  if (grouped || columns.length === 0 || columns.length > seriesColours.length) return null;
  return (table.andelar ? shares(table, columns) : null) ?? counts(table, columns);
}
