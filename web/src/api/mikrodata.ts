import { request } from './client';
import type { Reply } from './contract';

/** Anonymised rows of a year, with the list of codes and the guarantee that they fulfil, as texts. */
export type Microdata = Reply<'POST', '/mikrodata'>;

export const exportMicrodata = (ar: number) => request('POST', '/mikrodata', { body: { ar }, patient: true });
