import { fetchOk } from './client';
import type { Reply } from './contract';
import { givenName } from './file-name';
import type { Download } from './statistics';

export type AnnualReport = Reply<'GET', '/arsredovisning'>;

/** `intern`: exact, for the förbund. `publicering`: from what is published, with its X. */
export type ReportKind = AnnualReport['typ'];

/** One table of the annual report, with all that a reader needs beside it. */
export type ReportBlock = AnnualReport['block'][number];

/** As a file, with the name that the server gives it. */
export async function downloadAnnualReport(
  ar: number,
  typ: ReportKind,
  format: 'html' | 'xlsx' | 'json',
): Promise<Download> {
  const response = await fetchOk('GET', '/arsredovisning', { query: { ar, typ, format } });
  return { blob: await response.blob(), name: givenName(response, `samspar_arsredovisning_${ar}.${format}`) };
}
