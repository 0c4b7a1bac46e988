import { type Table, TableRow } from 'docx';
import { hasGroups, lowerHead, upperHead, type Column } from '../table/model';
import { cell, pageWidth, table } from './parts';
import { fit, type Fit, type Spanning } from './widths';

/** A table for Word: what stands in it, before it is known how wide its columns are. */
export interface WordTable {
  rowHead: string;
  columns: readonly Column[];
  rows: readonly { label: string; cells: readonly string[]; total?: boolean }[];
  /** Marks the cells that people fill in. */
  isGap?: (text: string) => boolean;
}

function spanningHeads(columns: readonly Column[]): Spanning[] {
  const spanning: Spanning[] = [];
  let first = 1;
  for (const head of upperHead(columns)) {
    if (head.rows === 1) spanning.push({ label: head.label, first, span: head.span });
    first += head.span;
  }
  return spanning;
}

export function fitOf(model: WordTable, landscape: boolean): Fit {
  const numbers = model.columns.map((column, i) => ({
    heads: [column.label],
    cells: model.rows.map((row) => row.cells[i] ?? ''),
  }));
  const labels = { heads: [model.rowHead], cells: model.rows.map((row) => row.label) };
  return fit([labels, ...numbers], pageWidth(landscape), spanningHeads(model.columns));
}

/** Repeated on every page that the table reaches, and never split between two. */
function headRows({ rowHead, columns }: WordTable, size: number): TableRow[] {
  const grouped = hasGroups(columns);
  const row = (children: TableRow['options']['children']) =>
    new TableRow({ tableHeader: true, cantSplit: true, children });
  const first = cell(rowHead, { size, bold: true, left: true, rows: grouped ? 2 : 1 });
  const labels = (shown: readonly Column[]) => shown.map((column) => cell(column.label, { size, bold: true }));
  if (!grouped) return [row([first, ...labels(columns)])];
  const upper = upperHead(columns).map((head) =>
    cell(head.label, { size, bold: true, center: head.span > 1, columns: head.span, rows: head.rows }),
  );
  return [row([first, ...upper]), row(labels(lowerHead(columns)))];
}

export function wordTable(model: WordTable, landscape: boolean): Table {
  const { size, widths } = fitOf(model, landscape);
  const rows = model.rows.map(({ label, cells, total = false }) => {
    const shown = cells.map((text) => cell(text, { size, bold: total, gap: model.isGap?.(text) ?? false }));
    return new TableRow({ cantSplit: true, children: [cell(label, { size, bold: total, left: true }), ...shown] });
  });
  return table([...headRows(model, size), ...rows], widths);
}
