import { request } from './client';
import type { Role } from './types';

export const readStart = () => request('GET', '/start', { open: true });
export const readSession = () => request('GET', '/session', { open: true });
/** Without the one-time code, a right password is answered with `totp_required` where a code is needed. */
export const login = (anvandarnamn: string, losenord: string, kod?: string) =>
  request('POST', '/login', { body: { anvandarnamn, losenord, kod }, open: true });
export const activate = (token: string, losenord: string, kod?: string) =>
  request('POST', '/activate', { body: { token, losenord, kod }, open: true });
export const switchRole = (roll: Role) => request('POST', '/session/roll', { body: { roll } });
/** Password and code once more: a new session, from which exact figures may be taken out. */
export const confirmSession = (losenord: string, kod: string) =>
  request('POST', '/session/bekrafta', { body: { losenord, kod } });
/** Without the one-time code, a right password is answered with `totp_required` where a code is needed. */
export const changePassword = (nuvarande: string, nytt: string, kod?: string) =>
  request('POST', '/session/losenord', { body: { nuvarande, nytt, kod } });
export const logout = () => request('POST', '/logout', { body: {} });
export const touch = () => request('GET', '/session', {});
