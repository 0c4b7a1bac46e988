import { fetchOk, get, request } from './client';
import type { Download } from './statistics';

/** A count, `X` when it is hidden (there is no number, not even here), null where nobody can be. */
export type PublishedCell = number | 'X' | null;

export interface PublishedRow {
  kod: string;
  namn: string;
  total: boolean;
  sammanslagen: boolean;
}

export interface PublishedColumn {
  /** Heading over several columns; empty for a column of its own. */
  grupp: string;
  namn: string;
  matt: string;
  kon: string;
  kategori: string;
}

/** Of the row's or the column's total, in whole per cent. */
export interface PublishedShare {
  procent: number;
  av: number;
}

export interface PublishedTable {
  id: string;
  titel: string;
  population: string;
  /** How it is counted, in words. */
  definition: string;
  definition_id: string;
  radrubrik: string;
  rader: PublishedRow[];
  kolumner: PublishedColumn[];
  celler: PublishedCell[][];
  andelar?: (PublishedShare | null)[][];
  /** Mean time in the insats of each row, in whole months. */
  medel?: ({ manader: number; av: number } | null)[];
  /** The insatser that the row Övriga insatser holds. */
  ovriga: string[];
  antal_dolda: number;
}

export interface PublishedPeriod {
  from: string;
  to: string;
  text: string;
}

export interface ReleaseFile {
  format: string;
  namn: string;
  sha256: string;
  bytes: number;
}

/** A publicering as it was frozen; a preview has no number and no files. */
export interface PublishedPage {
  nummer: number | null;
  period: PublishedPeriod;
  forbund: string;
  underlag: string;
  uttaget: string;
  program: string;
  ovning?: boolean;
  policy: { version: number; troskel: number; bredd: number };
  /** What X means and what else a reader must know, one sentence each. */
  forklaring: string[];
  tabeller: PublishedTable[];
  filer?: ReleaseFile[];
}

export interface PublishedEntry {
  nummer: number;
  /** As in an address: `2021`. */
  period: string;
  skapad: string;
  skapad_av: string;
  underlag: string;
  antal_celler: number;
  antal_dolda: number;
  sha256: string;
}

/** What was done to protect a preview. */
export interface ReleaseReport {
  celler: number;
  dolda: number;
  /** Counts at or above the threshold, and how many of them are hidden. */
  stora: number;
  stora_dolda: number;
  /** Hidden for their own sake. */
  kansliga: number;
  program: number;
  sekunder: number;
  utelamnade: string[];
  insider: string[];
}

export interface Preview {
  sida: PublishedPage;
  rapport: ReleaseReport;
}

export interface Progress {
  pagar: boolean;
  klart: number;
  alla: number;
}

/** A published count beside the exact one of today. Only for the förbund. */
export interface Difference {
  tabell: string;
  rad: string;
  kolumn: string;
  publicerat: PublishedCell;
  nu: number | null;
  registreringar: string[];
}

export interface Finding {
  kod: 'file_missing' | 'file_changed' | 'files_changed' | 'unreadable' | 'disagrees' | 'told' | 'undecided';
  /** 0: of all together. */
  publicering: number;
  format: string;
  detalj: string;
}

export interface Audit {
  ok: boolean;
  filer_ok: boolean;
  fynd: Finding[];
  sekunder: number;
}

const at = (nummer: number, act = '') => `/publiceringar/${nummer}${act}`;

export const listPublished = async (): Promise<PublishedEntry[]> =>
  (await get<{ publiceringar: PublishedEntry[] }>('/publiceringar')).publiceringar;
export const readPublished = (nummer: number) => get<PublishedPage>(at(nummer));
export const previewYear = (year: number) => request<Preview>('POST', '/publiceringar/forhandsgranska', { body: { ar: year }, patient: true });
export const publishYear = (year: number, key: string) => 
  request<PublishedEntry>('POST', '/publiceringar', { body: { ar: year }, key, patient: true });
export const readProgress = () => get<Progress>('/publiceringar/framsteg');
export const readDifference = async (nummer: number): Promise<Difference[]> =>
  (await request<{ celler: Difference[] }>('GET', at(nummer, '/skillnad'), { patient: true })).celler;
export const checkAgain = (nummer: number) => request<Audit>('POST', at(nummer, '/kontroll'), { body: {}, patient: true });

/** One of the frozen files, byte for byte. */
export async function downloadPublished(nummer: number, file: ReleaseFile): Promise<Download> {
  const response = await fetchOk('GET', `${at(nummer, '/fil')}?format=${encodeURIComponent(file.format)}`);
  return { blob: await response.blob(), name: file.namn };
}
