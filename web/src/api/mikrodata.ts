import { request } from './client';

/** Anonymised rows of a year, with the list of codes and the guarantee that they fulfil, as texts. */
export interface Microdata {
  csv: string;
  kodbok: string;
  garanti: string;
  /** Name of the files, without an ending. */
  namn: string;
}

export const exportMicrodata = (year: number) => 
  request<Microdata>('POST', '/mikrodata', { body: { ar: year }, patient: true });
