import type { CodeChange, NewCode, NewKommun } from '../api/kodlistor';
import type { Code } from '../api/types';
import { parseDate } from '../text/date';
import { fieldSentence } from '../text/errors';
import { fieldOf } from '../text/fields';

/** A code as it stands in the form: a new one, or one that is changed. */
export interface CodeDraft {
  kod: string;
  etikett: string;
  hjalp: string;
  grupp: string;
  publiceras_under: string;
  giltig_fran: string;
  giltig_till: string;
}

/** A kommun that joins. */
export interface KommunDraft {
  kod: string;
  namn: string;
  giltig_fran: string;
}

/** Most codes come into force today or later; nobody has to look up the date. */
export const newCodeDraft = (today: string): CodeDraft => ({
  kod: '', etikett: '', hjalp: '', grupp: '', publiceras_under: '', giltig_fran: today, giltig_till: '',
});

export const newKommunDraft = (today: string): KommunDraft => ({ kod: '', namn: '', giltig_fran: today });

export const draftOfCode = (code: Code): CodeDraft => ({
  kod: code.kod,
  etikett: code.etikett,
  hjalp: code.hjalp,
  grupp: code.grupp,
  publiceras_under: '',
  giltig_fran: code.giltig_fran ?? '',
  giltig_till: code.giltig_till ?? '',
});

const day = (text: string) => (text.trim() ? (parseDate(text) ?? text.trim()) : null);

export const newCodeOf = (draft: CodeDraft): NewCode => ({
  kod: draft.kod.trim(),
  etikett: draft.etikett.trim(),
  hjalp: draft.hjalp.trim(),
  grupp: draft.grupp,
  publiceras_under: draft.publiceras_under,
  giltig_fran: day(draft.giltig_fran),
  giltig_till: day(draft.giltig_till),
});

export const codeChangeOf = (draft: CodeDraft): CodeChange => ({
  etikett: draft.etikett.trim(),
  hjalp: draft.hjalp.trim(),
  giltig_till: day(draft.giltig_till),
});

export const newKommunOf = (draft: KommunDraft): NewKommun => ({
  kod: draft.kod.trim(),
  namn: draft.namn.trim(),
  giltig_fran: day(draft.giltig_fran),
});

/** What can be seen to be wrong before anything is sent: fields left empty, and dates that are none. */
export function checkDraft(
  record: 'kodlista' | 'kommun',
  draft: CodeDraft | KommunDraft,
  required: readonly string[],
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, value] of Object.entries(draft) as [string, string][]) {
    if (required.includes(field) && !value.trim()) errors[field] = `${fieldOf(record, field).question}.`;
    else if (field.startsWith('giltig_') && value.trim() && !parseDate(value)) {
      errors[field] = fieldSentence({ field, code: 'bad_date' });
    }
  }
  return errors;
}

/** `2026-01-01 – 2026-12-31`, `Från 2026-01-01`, `Till 2026-12-31`, `Alltid`. */
export function validityText(code: Pick<Code, 'giltig_fran' | 'giltig_till'>): string {
  const { giltig_fran: from, giltig_till: to } = code;
  if (from && to) return `${from} – ${to}`;
  if (from) return `Från ${from}`;
  return to ? `Till ${to}` : 'Alltid';
}
