import type { PolicyNumbers } from '../api/policy';
import { fieldSentence } from '../text/errors';
import { policyColumns, shownNumber } from './policy-text';

/** The numbers as they are typed: as people say them, see `shownNumber`. */
export type PolicyDraft = Record<keyof PolicyNumbers, string>;

export interface Limits {
  least: number;
  most?: number;
}

const names = policyColumns.map((column) => column.name);

export function draftOfPolicy(policy: PolicyNumbers): PolicyDraft {
  return Object.fromEntries(names.map((name) => [name, String(shownNumber(name, policy[name]))])) as PolicyDraft;
}

const isNumber = (text: string) => /^\d{1,6}$/.test(text.trim());

export function numbersOf(draft: PolicyDraft): PolicyNumbers {
  return Object.fromEntries(
    names.map((name) => [name, Number(draft[name]) - shownNumber(name, 0)]),
  ) as unknown as PolicyNumbers;
}

/** Each limit follows from the numbers above it, as far as they are typed. The server has the last word. */
export function policyLimits(draft: PolicyDraft): Record<keyof PolicyNumbers, Limits> {
  const typed = (name: keyof PolicyNumbers, least: number) =>
    isNumber(draft[name]) ? Math.max(Number(draft[name]), least) : least;
  const troskel = typed('troskel', 3);
  const konFran = typed('kon_fran', 2 * troskel);
  return {
    troskel: { least: 3 },
    bredd: { least: shownNumber('bredd', 2), most: shownNumber('bredd', troskel - 1) },
    grupp: { least: 1 },
    kon_fran: { least: 2 * troskel },
    en_vag_fran: { least: konFran },
    tva_vagar_fran: { least: typed('en_vag_fran', konFran) },
    procent_fran: { least: 2 * troskel },
    medel_fran: { least: troskel },
  };
}

function fault(name: keyof PolicyNumbers, text: string, { least, most }: Limits): string | null {
  if (!text.trim()) return fieldSentence({ field: name, code: 'required' });
  if (!isNumber(text)) return fieldSentence({ field: name, code: 'not_a_number' });
  if (Number(text) < least) return fieldSentence({ field: name, code: 'too_low', limit: String(least) });
  if (most !== undefined && Number(text) > most)
    return fieldSentence({ field: name, code: 'too_high', limit: String(most) });
  return null;
}

/** What is wrong with each field; `decided` is the policy in force, when the förbund has decided it. */
export function checkPolicy(draft: PolicyDraft, decided: PolicyNumbers | null): Record<string, string> {
  const limits = policyLimits(draft);
  const errors: Record<string, string> = {};
  for (const name of names) {
    const found = fault(name, draft[name], limits[name]);
    if (found) errors[name] = found;
  }
  if (
    decided &&
    Object.keys(errors).length === 0 &&
    names.every((name) => Number(draft[name]) === shownNumber(name, decided[name]))
  ) {
    errors['regler'] = 'Inget är ändrat. De här reglerna gäller redan.';
  }
  return errors;
}

/** `Lägst 10.`, `Lägst 2, högst 4.` */
export const limitsInWords = ({ least, most }: Limits) =>
  most === undefined ? `Lägst ${least}.` : `Lägst ${least}, högst ${most}.`;
