import type { PublishedCell, PublishedTable } from '../api/publiceringar';
import { correctionNotes, markedCell, type MarkedTable } from './corrections';
import type { Cell, Column, TableModel } from '../table/model';
import { formatNumber, formatPercent, joinSwedish } from '../text/format';

/** A hidden count. What it may be is nowhere in the page: the server has sent none. */
export const hiddenCell: Cell = { text: 'X', value: null, decimals: 0, spoken: 'X, visas inte' };
const absentCell: Cell = { text: '–', value: null, decimals: 0, spoken: 'ingen kan finnas här' };
/** A share or a mean that there is no ground for; a note says when. */
const blankCell: Cell = { text: '', value: null, decimals: 0 };

export function publishedCell(cell: PublishedCell): Cell {
  if (cell === 'X') return hiddenCell;
  if (cell === null) return absentCell;
  return { text: formatNumber(cell), value: cell, decimals: 0 };
}

/** Columns that have a share in any row get a column of shares beside them. */
export function columnsWithShares(table: PublishedTable): boolean[] {
  return table.kolumner.map((_, column) => table.andelar?.some((row) => row[column] != null) ?? false);
}

function columnsOf(table: PublishedTable, shared: boolean[]): Column[] {
  const columns = table.kolumner.flatMap((column, index): Column[] => {
    if (!shared.some(Boolean)) return [{ group: column.grupp, label: column.namn }];
    if (column.grupp !== '') {
      const count = { group: column.grupp, label: column.namn };
      return shared[index] ? [count, { group: column.grupp, label: `${column.namn}, andel` }] : [count];
    }
    const count = { group: column.namn, label: 'Antal' };
    return shared[index] ? [count, { group: column.namn, label: 'Andel' }] : [count];
  });
  return table.medel ? [...columns, { group: '', label: 'Medeltid, månader' }] : columns;
}

/** Of a table that is withdrawn whole every number is struck through. */
function countCell(table: MarkedTable, row: number, column: number): Cell {
  const mark = table.marks?.[row]?.[column];
  if (mark) return markedCell(mark);
  const cell = publishedCell(table.celler[row]?.[column] ?? null);
  if (!table.withdrawn || cell.value === null) return cell;
  const spoken = `${cell.text}, återkallat i rättelse ${table.withdrawn}`;
  return { text: '', value: null, decimals: 0, was: cell.text, spoken };
}

function shareCell(table: MarkedTable, row: number, column: number): Cell {
  if (table.withdrawn || table.marks?.[row]?.[column]) return blankCell;
  const share = table.andelar?.[row]?.[column];
  if (share) return { text: formatPercent(share.procent), value: share.procent, decimals: 0 };
  return table.celler[row]?.[column] === 'X' ? hiddenCell : blankCell;
}

function meanCell(table: MarkedTable, row: number): Cell {
  const mean = table.withdrawn ? null : table.medel?.[row];
  return mean ? { text: formatNumber(mean.manader), value: mean.manader, decimals: 0 } : blankCell;
}

function cellsOf(table: MarkedTable, row: number, shared: boolean[]): Cell[] {
  const cells = (table.celler[row] ?? []).flatMap((_, column) => {
    const count = countCell(table, row, column);
    return shared[column] ? [count, shareCell(table, row, column)] : [count];
  });
  return table.medel ? [...cells, meanCell(table, row)] : cells;
}

function notesOf(table: MarkedTable): string[] {
  const rest = table.ovriga.length > 0 ? [`Övriga insatser är ${joinSwedish(table.ovriga)}.`] : [];
  return [...correctionNotes(table), ...rest];
}

/** A published table as the page shows and copies it: X stays X everywhere. */
export function publishedModel(table: MarkedTable): TableModel {
  const shared = columnsWithShares(table);
  const rows = table.rader.map((row, index) => ({
    label: row.namn,
    cells: cellsOf(table, index, shared),
    total: row.total,
  }));
  return { title: '', rowHead: table.radrubrik, columns: columnsOf(table, shared), rows, notes: notesOf(table) };
}
