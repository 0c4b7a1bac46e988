import type { ReleaseFile } from '../api/publiceringar';

interface FileText {
  name: string;
  purpose: string;
}

/** What each of the frozen files is called, in the order that people ask for them. */
const texts: Record<string, FileText> = {
  xlsx: { name: 'Excel', purpose: 'Alla tabeller med diagram' },
  html: { name: 'HTML', purpose: 'Rapport att skriva ut eller lägga på en webbplats' },
  'excel-csv': { name: 'CSV för Excel', purpose: 'Tabellerna, en rad i taget' },
  csv: { name: 'CSV för program', purpose: 'Öppna data' },
  json: { name: 'JSON', purpose: 'Öppna data' },
  'arsredovisning-html': { name: 'Årsredovisning, HTML', purpose: 'Tabeller till årsredovisningen' },
  'arsredovisning-xlsx': { name: 'Årsredovisning, Excel', purpose: 'Tabeller till årsredovisningen' },
  'arsredovisning-json': { name: 'Årsredovisning, JSON', purpose: 'Tabeller till årsredovisningen, för program' },
  'sdc-audit': { name: 'Underlag för granskare', purpose: 'För den som vill pröva skyddet med ett eget program' },
  sida: { name: 'Sidan som data', purpose: 'Det som den här sidan visar' },
};

export const annualReportJson = 'arsredovisning-json';

export const fileText = (format: string): FileText => texts[format] ?? { name: format, purpose: '' };

/** The files in the order above; those without a text last. */
export function inOrder(files: readonly ReleaseFile[]): ReleaseFile[] {
  const order = Object.keys(texts);
  const place = (file: ReleaseFile) => (order.indexOf(file.format) + order.length + 1) % (order.length + 1);
  return [...files].sort((a, b) => place(a) - place(b));
}

/** `812 byte`, `14 kB`. */
export const formatBytes = (bytes: number) =>
  bytes < 1000 ? `${bytes}\u00a0byte` : `${Math.round(bytes / 1000)}\u00a0kB`;
