/** A table as it is shown, copied and written: the same cells everywhere. */

export type Unit = 'antal' | 'procent' | 'procentenheter' | 'manader';

export interface Cell {
  /** As on the screen: `1 234`, `35 %`, `−2`, `X`. */
  text: string;
  /** The number behind the text; null when nothing is shown. */
  value: number | null;
  decimals: number;
  /** What stood there before it was corrected: struck through beside the text. */
  was?: string;
  /** What the sign means, for those who hear it instead of seeing it: `X, visas inte`. */
  spoken?: string;
}

export interface Column {
  /** Heading over several columns; empty for a column of its own. */
  group: string;
  label: string;
}

export interface Row {
  label: string;
  cells: Cell[];
  total?: boolean;
}

export interface TableModel {
  /** What sets this table apart when a block has several. */
  title: string;
  rowHead: string;
  columns: Column[];
  rows: Row[];
  notes: string[];
}

export interface Head {
  label: string;
  /** How many columns it stands over. */
  span: number;
  /** 2 when the column has no group and its name fills both rows. */
  rows: 1 | 2;
}

/** Whether the head needs two rows. */
export const hasGroups = (columns: readonly Column[]) => columns.some((column) => column.group !== '');

/** The upper row of a head: groups of neighbouring columns, and columns that have no group. */
export function upperHead(columns: readonly Column[]): Head[] {
  const heads: Head[] = [];
  let group = '';
  for (const column of columns) {
    const last = heads.at(-1);
    if (last && column.group !== '' && column.group === group) last.span++;
    else if (column.group === '') heads.push({ label: column.label, span: 1, rows: 2 });
    else heads.push({ label: column.group, span: 1, rows: 1 });
    group = column.group;
  }
  return heads;
}

/** The lower row of a head with groups: the columns that stand under one. */
export const lowerHead = (columns: readonly Column[]) => columns.filter((column) => column.group !== '');

/** A column's whole name, for files with one row of heads. */
export const columnName = (column: Column) => [column.group, column.label].filter(Boolean).join(', ');
