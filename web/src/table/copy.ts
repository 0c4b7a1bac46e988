import type { TableModel } from './model';
import { copyByEvent } from '../clipboard/copy';
import { tableHtml, tableText, type TableFrame } from './copied-forms';

/** Copies tables in two forms: HTML for a word processor, tab-separated text for a spreadsheet. */
export async function copyTables(tables: readonly TableModel[], frame: TableFrame): Promise<boolean> {
  const named = tables.map((table) => ({
    table,
    frame: table.title ? { ...frame, caption: `${frame.caption} ${table.title}` } : frame,
  }));
  const html = named.map((one) => tableHtml(one.table, one.frame)).join('');
  const text = named.map((one) => tableText(one.table, one.frame)).join('\r\n\r\n');
  if (copyByEvent({ 'text/html': html, 'text/plain': text })) return true;
  try {
    const part = (type: string, data: string) => ({ [type]: new Blob([data], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...part('text/html', html), ...part('text/plain', text) })]);
    return true;
  } catch {
    return false;
  }
}
