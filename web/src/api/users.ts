import { request } from './client';
import type { Body, Query, Schemas } from './contract';

export type NewUser = Body<'POST', '/anvandare'>;
export type UserChange = Body<'PUT', '/anvandare/{id}'>;
export type UppdragDecision = Schemas['UppdragBeslut'];
export type NewUppdrag = Schemas['NyttUppdrag'];

/** The one-time link comes in the first answer only (not when a lost answer is asked for again), and is never stored. */
export type UserWithLink = Schemas['AnvandareMedLank'];

export const readUsers = async () => (await request('GET', '/anvandare', {})).anvandare;
export const createUser = (body: NewUser, key: string) => request('POST', '/anvandare', { body, key });
export const changeUser = (id: number, body: UserChange, key: string) =>
  request('PUT', '/anvandare/{id}', { at: { id }, body, key });
export const disableUser = (id: number, key: string) =>
  request('POST', '/anvandare/{id}/avstang', { at: { id }, body: {}, key });
export const resetUser = (id: number, key: string) =>
  request('POST', '/anvandare/{id}/aterstall', { at: { id }, body: {}, key });
export const readUppdragHistory = async (id: number) =>
  (await request('GET', '/anvandare/{id}/uppdrag', { at: { id } })).uppdrag;
export const setUppdrag = (id: number, uppdrag: NewUppdrag[], key: string) =>
  request('PUT', '/anvandare/{id}/uppdrag', { at: { id }, body: { uppdrag }, key });

/** Which rows of the log; what is left out or empty asks for nothing. */
export type LogQuery = Omit<Query<'GET', '/logg'>, 'efter' | 'antal'>;

/** The page after `efter`, newest first; null begins with the newest. */
export const readLog = (asked: LogQuery, efter: string | null, antal = 100) =>
  request('GET', '/logg', { query: { ...asked, antal, efter } });
