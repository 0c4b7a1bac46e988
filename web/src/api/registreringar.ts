import { request } from './client';
import type { Query, Schemas } from './contract';
import type { Registrering } from './types';

export type ListQuery = Query<'GET', '/registreringar'>;
export type Status = NonNullable<ListQuery['status']>;

export const listRegistreringar = (query: ListQuery) =>
  request('GET', '/registreringar', { query: { antal: 100, ...query } });

export const readRegistrering = (kod: string) => request('GET', '/registreringar/{kod}', { at: { kod } });

export const createRegistrering = (body: Schemas['NyRegistrering'], key: string) =>
  request('POST', '/registreringar', { body, key });

export type AvslutContent = Schemas['NyttAvslut'];

export const endRegistrering = (kod: string, body: AvslutContent, key: string) =>
  request('POST', '/registreringar/{kod}/avslut', { at: { kod }, body, key });

export type Correction = Schemas['Rattelse'];

export const correctRegistrering = (kod: string, body: Correction, key: string) =>
  request('PUT', '/registreringar/{kod}', { at: { kod }, body, key });

/** Each act with what it is sent with; felregistrering and ateroppna say why, angra takes no reason. */
interface Acts {
  felregistrering: Schemas['Felregistrering'];
  /** Takes away an avslut or a felregistrering. */
  ateroppna: Schemas['Ateroppning'];
  /** Goes back one version. */
  angra: Schemas['BaraVersion'];
}

export type Act = keyof Acts;

const sendAct: { [A in Act]: (kod: string, body: Acts[A], key: string) => Promise<Registrering> } = {
  felregistrering: (kod, body, key) =>
    request('POST', '/registreringar/{kod}/felregistrering', { at: { kod }, body, key }),
  ateroppna: (kod, body, key) => request('POST', '/registreringar/{kod}/ateroppna', { at: { kod }, body, key }),
  angra: (kod, body, key) => request('POST', '/registreringar/{kod}/angra', { at: { kod }, body, key }),
};

export const actOn = <A extends Act>(kod: string, act: A, content: Acts[A], key: string) =>
  sendAct[act](kod, content, key);

export const searchWithoutCode = (body: { insats: number; startmanad: string; kon: string; fodelsear: number }) =>
  request('POST', '/registreringar/sok', { body });
