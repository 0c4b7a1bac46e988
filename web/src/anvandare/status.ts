import type { User } from '../api/types';

/** Whether somebody can log in: not when shut out, and not before a password is chosen with the link. */
export function userStatus(user: Pick<User, 'aktiv' | 'har_losenord'>): string {
  if (!user.aktiv) return 'Avstängd';
  return user.har_losenord ? 'Aktiv' : 'Inbjuden, har inte loggat in';
}
