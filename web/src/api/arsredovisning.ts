import { fetchOk, get } from './client';
import { givenName } from './file-name';
import type { Download } from './statistics';

/** `intern`: exact, for the förbund. `publicering`: from what is published, with its X. */
export type ReportKind = 'intern' | 'publicering';

/** One table of the annual report, with all that a reader needs beside it. */
export interface ReportBlock {
  id: string;
  /** Empty when the table belongs under the heading before. */
  rubrik: string;
  bildtext: string;
  n: string;
  definition: string;
  kalla: string;
  kolumner: string[];
  /** The label of the row first. A cell is as it is to be read; one in brackets is for people to fill in. */
  rader: string[][];
  fotnot: string;
}

export interface AnnualReport {
  forbund: string;
  ar: string;
  typ: ReportKind;
  markning: string;
  ovning: boolean;
  rubrik: string;
  /** What the reader must know first. */
  forklaring: string[];
  block: ReportBlock[];
}

const at = (year: number, typ: ReportKind, format: string) => `/arsredovisning?ar=${year}&typ=${typ}&format=${format}`;

export const readAnnualReport = (year: number, typ: ReportKind) => get<AnnualReport>(at(year, typ, 'json'));

/** As a file, with the name that the server gives it. */
export async function downloadAnnualReport(year: number, typ: ReportKind, format: 'html' | 'xlsx'): Promise<Download> {
  const response = await fetchOk('GET', at(year, typ, format));
  return { blob: await response.blob(), name: givenName(response, `samspar_arsredovisning_${year}.${format}`) };
}
