import { get, post, put } from './client';
import type { LogEntry, Role, Uppdrag, User } from './types';

export interface NewUser {
  anvandarnamn: string;
  namn: string;
  organisation: string;
  roller: Role[];
  uppdrag: number[];
}

/** The one-time link comes in the first answer only (not when a lost answer is asked for again), and is never stored. */
export type UserWithLink = User & { lank?: string };

export const readUsers = async (): Promise<User[]> => (await get<{ anvandare: User[] }>('/anvandare')).anvandare;
export const createUser = (user: NewUser, key: string) => post<UserWithLink>('/anvandare', user, key);
export const disableUser = (id: number, key: string) => post<unknown>(`/anvandare/${id}/avstang`, {}, key);
export const resetUser = (id: number, key: string) =>
  post<UserWithLink>(`/anvandare/${id}/aterstall`, {}, key);
export const setUppdrag = (id: number, uppdrag: Uppdrag[], key: string) =>
  put<unknown>(`/anvandare/${id}/uppdrag`, { uppdrag }, key);

export function readLog(before: number | null, antal = 100): Promise<{ logg: LogEntry[] }> {
  const search = new URLSearchParams({ antal: String(antal) });
  if (before !== null) search.set('fore', String(before));
  return get(`/logg?${search}`);
}
