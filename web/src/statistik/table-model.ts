/** A table as it is shown, copied and written: the same cells everywhere. */

export type Unit = 'antal' | 'procent' | 'procentenheter' | 'manader';

export interface Cell {
  /** As on the screen: `1 234`, `35 %`, `−2`, `X`. */
  text: string;
  /** The number behind the text; null when nothing is shown. */
  value: number | null;
  decimals: number;
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

export interface Group {
  label: string;
  span: number;
}

/** The groups of neighbouring columns, for the upper row of a head with two rows. */
export function groupsOf(columns: readonly Column[]): Group[] {
  const groups: Group[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.label === column.group && column.group !== '') last.span++;
    else groups.push({ label: column.group, span: 1 });
  }
  return groups;
}

/** Whether the head needs two rows. */
export const hasGroups = (columns: readonly Column[]) => columns.some((column) => column.group !== '');

/** A column's whole name, for files with one row of heads. */
export const columnName = (column: Column) => [column.group, column.label].filter(Boolean).join(', ');
