import { get, post, put } from './client';
import type { LogEntry, Role, Uppdrag, User } from './types';

export interface NewUser {
  anvandarnamn: string;
  namn: string;
  organisation: string;
  roller: Role[];
  uppdrag: number[];
}

/** The one-time link comes once, in this answer, and is never stored by the browser. */
export type UserWithLink = User & { lank: string };

export const readUsers = async (): Promise<User[]> => {
  const answer = await get<User[] | { anvandare: User[] }>('/anvandare');
  return Array.isArray(answer) ? answer : answer.anvandare;
};
export const createUser = (user: NewUser, key: string) => post<UserWithLink>('/anvandare', user, key);
export const disableUser = (id: number, key: string) => post<unknown>(`/anvandare/${id}/avstang`, {}, key);
export const resetUser = (id: number, key: string) =>
  post<{ lank: string }>(`/anvandare/${id}/aterstall`, {}, key);
export const setUppdrag = (id: number, uppdrag: Uppdrag[], key: string) =>
  put<unknown>(`/anvandare/${id}/uppdrag`, { uppdrag }, key);

export function readLog(before: number | null, antal = 100): Promise<{ logg: LogEntry[] }> {
  const search = new URLSearchParams({ antal: String(antal) });
  if (before !== null) search.set('fore', String(before));
  return get(`/logg?${search}`);
}
