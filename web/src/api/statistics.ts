import { fetchOk, get } from './client';
import { givenName } from './file-name';

/** One row of `statistik/1`. `insats`, `kon` and `kategori` are `*` for all of them together. */
export interface Figure {
  tabell: string;
  ar: string;
  insats: string;
  kon: string;
  kategori: string;
  matt: string;
  antal: number | null;
  av: number | null;
  varde: number | null;
  status: string;
  definition: string;
}

export interface TableMeta {
  id: string;
  definition: string;
  rubrik: string;
  population: string;
  text: string;
  kategorier: { kod: string; etikett: string }[];
  matt: { kod: string; etikett: string }[];
}

export interface Statistics {
  typ: string;
  forbund: string;
  uttaget: string;
  underlag: string;
  program: string;
  period: string;
  jamforelse: string | null;
  ovning: boolean;
  kontrollsumma: string;
  markning: string;
  insatser: { id: number; namn: string }[];
  tabeller: TableMeta[];
  statistik: Figure[];
}

export interface StatisticsQuery {
  period: string;
  insats: string;
  compare: boolean;
  decimals: 0 | 1;
}

export type FileFormat = 'xlsx' | 'csv' | 'excel-csv' | 'json' | 'html';

function searchOf(query: StatisticsQuery): URLSearchParams {
  const search = new URLSearchParams({ period: query.period });
  if (query.insats) search.set('insats', query.insats);
  if (query.compare) search.set('jamfor', '1');
  if (query.decimals) search.set('decimaler', String(query.decimals));
  return search;
}

export const readStatistics = (query: StatisticsQuery) => get<Statistics>(`/statistik?${searchOf(query)}`);

export interface Download {
  blob: Blob;
  name: string;
}

const endings: Record<FileFormat, string> = {
  xlsx: 'xlsx', csv: 'csv', 'excel-csv': 'csv', json: 'json', html: 'html',
};

/** The same statistics as a file, with the name that the server gives it. */
export async function downloadStatistics(query: StatisticsQuery, format: FileFormat): Promise<Download> {
  const search = searchOf(query);
  search.set('format', format);
  const response = await fetchOk('GET', `/statistik?${search}`);
  const name = givenName(response, `samspar_${query.period.replace('/', '_')}.${endings[format]}`);
  return { blob: await response.blob(), name };
}
