import { get, post, put } from './client';
import type { Avslut, Registrering, RegistreringPage, StartContent } from './types';

export type Status = 'pagaende' | 'avslutade' | 'alla';

const at = (kod: string, act = '') => `/registreringar/${encodeURIComponent(kod)}${act}`;

export interface ListQuery {
  insats?: number | null;
  status: Status;
  efter?: string | number | null;
  antal?: number;
}

export function listRegistreringar(query: ListQuery): Promise<RegistreringPage> {
  const search = new URLSearchParams({ status: query.status, antal: String(query.antal ?? 100) });
  if (query.insats) search.set('insats', String(query.insats));
  if (query.efter != null) search.set('efter', String(query.efter));
  return get(`/registreringar?${search}`);
}

export const readRegistrering = (kod: string) => get<Registrering>(at(kod));

export type NewRegistrering = StartContent & { bekraftat?: string[] };

export const createRegistrering = (content: NewRegistrering, key: string) =>
  post<Registrering>('/registreringar', content, key);

export type AvslutContent = Avslut & { version: number; bekraftat?: string[] };

export const endRegistrering = (kod: string, content: AvslutContent, key: string) =>
  post<Registrering>(at(kod, '/avslut'), content, key);

export type Correction = StartContent & {
  version: number;
  avslut: Avslut | null;
  bekraftat?: string[];
};

export const correctRegistrering = (kod: string, content: Correction, key: string) =>
  put<Registrering>(at(kod), content, key);

/** `angra` goes back one version, `ateroppna` takes away an avslut or a felregistrering. */
export type Act = 'felregistrering' | 'ateroppna' | 'angra';

/** `skal` is why: felregistrering and ateroppna need it, angra takes none. */
export interface ActContent {
  version: number;
  skal?: string;
}

export const actOn = (kod: string, act: Act, content: ActContent, key: string) =>
  post<Registrering>(at(kod, `/${act}`), content, key);

export interface Search {
  insats: number;
  startmanad: string;
  kon: string;
  fodelsear: number;
}

export const searchWithoutCode = (search: Search) =>
  post<{ registreringar: Registrering[] }>('/registreringar/sok', search);
