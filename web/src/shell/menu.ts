import type { Role } from '../api/types';

export interface MenuItem {
  to: string;
  text: string;
  roles: Role[] | null;
}

/** The menu of the page, in order; an item without roles is for everybody. */
export const menu: MenuItem[] = [
  { to: '/', text: 'Start', roles: null },
  { to: '/registrera', text: 'Registrera', roles: ['handlaggare'] },
  { to: '/deltagare', text: 'Deltagare', roles: ['handlaggare'] },
  { to: '/statistik', text: 'Statistik', roles: ['forbund', 'insatsansvarig'] },
  { to: '/publiceringar', text: 'Publiceringar', roles: ['forbund', 'lasare', 'insatsansvarig', 'handlaggare'] },
  { to: '/insatser', text: 'Insatser', roles: ['forbund', 'insatsansvarig'] },
  { to: '/kodlistor', text: 'Kodlistor', roles: ['forbund'] },
  { to: '/anvandare', text: 'Användare', roles: ['forbund'] },
  { to: '/logg', text: 'Logg', roles: ['granskare'] },
  { to: '/hjalp', text: 'Hjälp', roles: null },
];
