import { get, request } from './client';
import type { Role, Session } from './types';

export const readStart = () => request<{ forbund: string; ovning: boolean }>('GET', '/start', { open: true });
export const readSession = () => request<Session>('GET', '/session', { open: true });
/** Without the one-time code, a right password is answered with `totp_required` where a code is needed. */
export const login = (anvandarnamn: string, losenord: string, kod?: string) =>
  request<Session>('POST', '/login', { body: { anvandarnamn, losenord, kod }, open: true });
export const activate = (token: string, losenord: string, kod?: string) =>
  request<Session>('POST', '/activate', { body: { token, losenord, kod }, open: true });
export const switchRole = (roll: Role) => request<Session>('POST', '/session/roll', { body: { roll } });
/** Password and code once more: a new session, from which exact figures may be taken out. */
export const confirmSession = (losenord: string, kod: string) =>
  request<Session>('POST', '/session/bekrafta', { body: { losenord, kod } });
export const changePassword = (nuvarande: string, nytt: string) =>
  request<undefined>('POST', '/session/losenord', { body: { nuvarande, nytt } });
export const logout = () => request<undefined>('POST', '/logout', { body: {} });
export const touch = () => get<Session>('/session');
