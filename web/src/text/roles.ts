import type { Role } from '../api/types';

export const roleNames: Record<Role, string> = {
  handlaggare: 'Handläggare',
  insatsansvarig: 'Insatsansvarig',
  forbund: 'Förbund',
  lasare: 'Läsare',
  granskare: 'Granskare',
};

export const roleMeanings: Record<Role, string> = {
  handlaggare: 'Registrerar start och avslut i sina insatser.',
  insatsansvarig: 'Beskriver sina insatser och ser deras statistik.',
  forbund: 'Sköter användare och insatser och ser förbundets statistik.',
  lasare: 'Läser det som är publicerat.',
  granskare: 'Granskar loggen.',
};
