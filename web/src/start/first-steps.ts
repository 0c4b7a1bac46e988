import type { Insats, User } from '../api/types';

/** One of the things to do before the first registrering can be made. */
export interface Step {
  to: string;
  text: string;
  done: boolean;
}

/** What a new förbund begins with, in order. Each is an ordinary page that can be left and come back to. */
export function firstSteps(insatser: readonly Insats[], users: readonly User[]): Step[] {
  const handlaggare = users.filter((user) => user.aktiv && user.roller.includes('handlaggare'));
  return [
    { to: '/insatser/ny', text: 'Lägg till en insats', done: insatser.length > 0 },
    { to: '/anvandare/ny', text: 'Lägg till en handläggare', done: handlaggare.length > 0 },
    {
      to: handlaggare[0] ? `/anvandare/${handlaggare[0].id}` : '/anvandare',
      text: 'Ge handläggaren uppdrag i insatsen',
      done: handlaggare.some((user) => user.uppdrag.length > 0),
    },
  ];
}
