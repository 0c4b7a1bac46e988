import { columnName, hasGroups, lowerHead, upperHead, type Cell, type Column, type TableModel } from './model';

/** What goes with a copied table, so that it is never without its meaning. */
export interface TableFrame {
  caption: string;
  notes: string[];
  source: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const border = 'border:1px solid #888888;padding:3pt 6pt';
const cell = (tag: 'th' | 'td', text: string, align: 'left' | 'right' | 'center', more = '') =>
  `<${tag}${more} style="${border};text-align:${align}">${escape(text)}</${tag}>`;

function headRows(model: TableModel): string {
  const { columns, rowHead } = model;
  const single = (column: Column) => cell('th', column.label, 'right', ' scope="col"');
  if (!hasGroups(columns))
    return `<tr>${cell('th', rowHead, 'left', ' scope="col"')}${columns.map(single).join('')}</tr>`;
  const upper = upperHead(columns).map((head) =>
    cell('th', head.label, head.rows === 1 ? 'center' : 'right', ` colspan="${head.span}" rowspan="${head.rows}"`),
  );
  return (
    `<tr>${cell('th', rowHead, 'left', ' rowspan="2" scope="col"')}${upper.join('')}</tr>` +
    `<tr>${lowerHead(columns).map(single).join('')}</tr>`
  );
}

/** HTML with borders of its own, for a word processor. It is only ever given to the clipboard. */
export function tableHtml(model: TableModel, frame: TableFrame): string {
  const rows = model.rows.map(
    (row) =>
      `<tr>${cell('th', row.label, 'left', ' scope="row"')}${row.cells.map((one) => cell('td', one.text, 'right')).join('')}</tr>`,
  );
  const after = [...model.notes, ...frame.notes, frame.source].map((text) => `<p>${escape(text)}</p>`).join('');
  return (
    `<p><b>${escape(frame.caption)}</b></p>` +
    `<table style="border-collapse:collapse"><thead>${headRows(model)}</thead><tbody>${rows.join('')}</tbody></table>${after}`
  );
}

/** A text that a spreadsheet would take for a formula is led by an apostrophe, and stays one cell. */
function textField(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** `-3`, `1234`, `22,9`: as a Swedish spreadsheet reads numbers; other cells as their text. */
export function machineText(one: Cell): string {
  if (one.value === null) return one.text === '–' && !one.spoken ? '' : textField(one.text);
  return one.value
    .toFixed(one.decimals)
    .replace('.', ',')
    .replace(/^-(0(?:,0+)?)$/, '$1');
}

/** Tab-separated text for a spreadsheet: caption, one row of heads, numbers without spaces. */
export function tableText(model: TableModel, frame: TableFrame): string {
  const lines = [
    [textField(frame.caption)],
    [model.rowHead, ...model.columns.map(columnName)].map(textField),
    ...model.rows.map((row) => [textField(row.label), ...row.cells.map(machineText)]),
    ...[...model.notes, ...frame.notes, frame.source].map((text) => [textField(text)]),
  ];
  return lines.map((line) => line.join('\t')).join('\r\n');
}
