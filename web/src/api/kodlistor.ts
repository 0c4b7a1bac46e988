import { request } from './client';
import type { Body } from './contract';

export type NewCode = Body<'POST', '/kodlistor/{lista}/koder'>;
export type CodeChange = Body<'PUT', '/kodlistor/{lista}/koder/{kod}'>;
export type NewKommun = Body<'POST', '/forbund/kommuner'>;

export const addCode = (lista: string, body: NewCode, key: string) =>
  request('POST', '/kodlistor/{lista}/koder', { at: { lista }, body, key });
export const changeCode = (lista: string, kod: string, body: CodeChange, key: string) =>
  request('PUT', '/kodlistor/{lista}/koder/{kod}', { at: { lista, kod }, body, key });
export const addKommun = (body: NewKommun, key: string) => request('POST', '/forbund/kommuner', { body, key });
