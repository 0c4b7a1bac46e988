import type { CodeChange, NewCode, NewKommun } from '../api/kodlistor';
import type { Code } from '../api/types';
import { dateFault, parseDate } from '../text/date';
import { fieldSentence } from '../text/errors';
import { fieldOf } from '../text/fields';

/** A code or a kommun as it stands in the form: a new one, or one that is changed. A kommun has a name, a code an etikett. */
export interface CodeDraft {
  kod: string;
  namn: string;
  etikett: string;
  hjalp: string;
  grupp: string;
  publiceras_under: string;
  giltig_fran: string;
  giltig_till: string;
}

type Form = 'kodlista' | 'kommun';

/** A field of the form that is written, not chosen. */
export interface TextField {
  name: keyof CodeDraft;
  label: string;
  hint?: string;
  optional: boolean;
  isDay: boolean;
  isNumber: boolean;
  width: 'short' | 'medium' | 'full';
}

const kommunDay = 'Den första startdag som kommunen kan väljas för.';

/** The written fields of a new code or kommun, in the order of the form. */
export function textFieldsOf(form: Form): TextField[] {
  const names: (keyof CodeDraft)[] =
    form === 'kommun' ? ['kod', 'namn', 'giltig_fran'] : ['etikett', 'kod', 'hjalp', 'giltig_fran', 'giltig_till'];
  return names.map((name) => {
    const isDay = name.startsWith('giltig_');
    const { label, help } = fieldOf(isDay ? 'kodlista' : form, name);
    const hint = form === 'kommun' && isDay ? kommunDay : help;
    const isNumber = form === 'kommun' && name === 'kod';
    return {
      name,
      label,
      isDay,
      isNumber,
      optional: isDay || name === 'hjalp',
      width: isDay || isNumber ? 'short' : name === 'hjalp' ? 'full' : 'medium',
      ...(hint ? { hint } : {}),
    };
  });
}

/** Most codes come into force today or later; nobody has to look up the date. */
export const newCodeDraft = (today: string): CodeDraft => ({
  kod: '',
  namn: '',
  etikett: '',
  hjalp: '',
  grupp: '',
  publiceras_under: '',
  giltig_fran: today,
  giltig_till: '',
});

export const draftOfCode = (code: Code): CodeDraft => ({
  kod: code.kod,
  namn: '',
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

export const newKommunOf = (draft: CodeDraft): NewKommun => ({
  kod: draft.kod.trim(),
  namn: draft.namn.trim(),
  giltig_fran: day(draft.giltig_fran),
});

/** What can be seen to be wrong before anything is sent: fields left empty, and dates that are none. */
export function checkDraft(form: Form, draft: CodeDraft, required: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, value] of Object.entries(draft) as [string, string][]) {
    if (required.includes(field) && !value.trim()) errors[field] = `${fieldOf(form, field).question}.`;
    else if (field.startsWith('giltig_') && value.trim() && !parseDate(value)) {
      errors[field] = fieldSentence({ field, code: dateFault(value) });
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
