import { fetchOk, request } from './client';
import type { Query, Schemas } from './contract';
import { givenName } from './file-name';

export type Statistics = Schemas['Statistik'];
export type TableMeta = Schemas['Tabell'];

/** One row of `statistik/1`. `insats`, `kon` and `kategori` are `*` for all of them together. */
export type Figure = Schemas['Figur'];

export interface StatisticsQuery {
  period: string;
  insats: string;
  /** A closed moment, `2021-12` or `publicering:1`; empty for now. */
  per: string;
  compare: boolean;
  decimals: 0 | 1;
}

type Asked = Query<'GET', '/statistik'>;
export type FileFormat = NonNullable<Asked['format']>;

function queryOf(query: StatisticsQuery): Asked {
  return {
    period: query.period,
    ...(query.insats ? { insats: Number(query.insats) } : {}),
    ...(query.per ? { per: query.per } : {}),
    ...(query.compare ? { jamfor: '1' } : {}),
    ...(query.decimals ? { decimaler: '1' } : {}),
  };
}

/** One table of a period, of the förbund or of one insats. */
export const readTable = (tabell: string, period: string, insats = '') =>
  request('GET', '/statistik', { query: { period, tabell, ...(insats ? { insats: Number(insats) } : {}) } });

export const readStatistics = (query: StatisticsQuery) => request('GET', '/statistik', { query: queryOf(query) });

export interface Download {
  blob: Blob;
  name: string;
}

const endings: Record<FileFormat, string> = {
  xlsx: 'xlsx',
  csv: 'csv',
  'excel-csv': 'excel.csv',
  json: 'json',
  html: 'html',
};

/** The same statistics as a file, with the name that the server gives it. */
export async function downloadStatistics(query: StatisticsQuery, format: FileFormat): Promise<Download> {
  const response = await fetchOk('GET', '/statistik', { query: { ...queryOf(query), format } });
  const name = givenName(response, `samspar_${query.period.replace('/', '_')}.${endings[format]}`);
  return { blob: await response.blob(), name };
}
