import type { Role } from '../api/types';
import { roleMeanings, roleNames } from '../text/roles';

/** The roles with what each does, for choosing among. */
export const roleChoices = (Object.keys(roleNames) as Role[]).map((role) => ({
  value: role,
  text: `${roleNames[role]}. ${roleMeanings[role]}`,
}));

export const roleHint =
  'Handläggare kan inte kombineras med förbund eller insatsansvarig. Granskare kan inte kombineras med någon annan roll.';

/** The roles that work in insatser of their own. */
const byUppdrag: readonly string[] = ['handlaggare', 'insatsansvarig'] satisfies Role[];
export const worksByUppdrag = (roles: readonly string[]) => roles.some((role) => byUppdrag.includes(role));

/** Whether uppdrag end when roles become others: none is left of those that they were given for. */
export const losesUppdrag = (before: readonly string[], after: readonly string[]) =>
  worksByUppdrag(before) && !worksByUppdrag(before.filter((role) => after.includes(role)));
