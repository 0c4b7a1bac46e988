import { ref } from 'vue';
import type { FieldCode } from '../api/error';
import type { Insats, Registrering, StartContent } from '../api/types';
import { forgetAtSignOut } from '../session/memory';
import { dateFault, parseDate } from '../text/date';
import { fieldSentence } from '../text/errors';
import {
  ageLimit,
  answerOf,
  hasOmfattning,
  isAgeAllowed,
  isPercentAllowed,
  optionalCodes,
  percentLimit,
} from './rules';

/** A start as it stands in the form: every field as text, empty when not answered. */
export interface StartDraft {
  insats: string;
  start: string;
  kon: string;
  fodelsear: string;
  forsorjning_fore: string[];
  sysselsattning_fore: string;
  omfattning_fore: string;
  /** Of the optional coded fields, by name. */
  svar: Record<string, string>;
  person: string;
}

export function emptyStart(insats: string, start: string): StartDraft {
  return {
    insats,
    start,
    kon: '',
    fodelsear: '',
    forsorjning_fore: [],
    sysselsattning_fore: '',
    omfattning_fore: '',
    svar: {},
    person: '',
  };
}

export function startOf(registrering: Registrering): StartDraft {
  return {
    insats: String(registrering.insats),
    start: registrering.start,
    kon: registrering.kon,
    fodelsear: String(registrering.fodelsear),
    forsorjning_fore: [...registrering.forsorjning_fore],
    sysselsattning_fore: registrering.sysselsattning_fore ?? '',
    omfattning_fore: registrering.omfattning_fore == null ? '' : String(registrering.omfattning_fore),
    svar: Object.fromEntries(optionalCodes().map((field) => [field.namn, answerOf(registrering, field)])),
    person: '',
  };
}

/** The insats last registered in, which the next form starts with. */
export const lastInsats = ref('');

/** The start last registered, while it is another day than today: who registers a pile goes on with it. */
export const lastStart = ref('');

forgetAtSignOut(() => {
  lastInsats.value = '';
  lastStart.value = '';
});

/** What can be said of a start without asking the server, by field, in Swedish. */
export function checkStart(draft: StartDraft, insats: Insats | undefined, today: string): Record<string, string> {
  const errors: Record<string, string> = {};
  const fault = (field: keyof StartDraft, code: FieldCode, limit?: string) => {
    errors[field] ??= fieldSentence({ field, code, ...(limit ? { limit } : {}) });
  };
  if (!draft.insats) fault('insats', 'required');
  const start = parseDate(draft.start);
  if (!draft.start.trim()) fault('start', 'required');
  else if (!start) fault('start', dateFault(draft.start));
  else if (start > today) fault('start', 'in_future', today);
  else if (insats && start < insats.start) fault('start', 'before_insats', insats.start);
  else if (insats?.slut && start > insats.slut) fault('start', 'after_insats', insats.slut);
  if (!draft.kon) fault('kon', 'required');
  else if (insats?.kon_begransning && draft.kon !== insats.kon_begransning) {
    fault('kon', 'combination_not_allowed', insats.kon_begransning);
  }
  const born = draft.fodelsear.trim();
  if (!born) fault('fodelsear', 'required');
  else if (!/^\d{4}$/.test(born)) errors['fodelsear'] = 'Födelseåret ska skrivas med fyra siffror, till exempel 1987.';
  else {
    const age = ageOf(draft);
    if (age !== null && !isAgeAllowed(age)) fault('fodelsear', 'age_out_of_range', ageLimit());
  }
  if (draft.forsorjning_fore.length === 0) fault('forsorjning_fore', 'required');
  if (hasOmfattning(draft.sysselsattning_fore) && !isPercentAllowed('omfattning_fore', draft.omfattning_fore)) {
    fault('omfattning_fore', 'out_of_range', percentLimit('omfattning_fore'));
  }
  return errors;
}

/** Of what is wrong with a corrected start, what the correction touches; another insats touches all of it. */
export function changedErrors(
  errors: Record<string, string>,
  draft: StartDraft,
  before: StartDraft,
): Record<string, string> {
  if (draft.insats !== before.insats) return errors;
  const same = (field: string) =>
    JSON.stringify(draft[field as keyof StartDraft]) === JSON.stringify(before[field as keyof StartDraft]);
  return Object.fromEntries(
    Object.entries(errors).filter(([field]) => !same(field) || (field === 'fodelsear' && !same('start'))),
  );
}

/** The age at start as the form has it: the year of the start less that of the birth. */
export function ageOf(draft: Pick<StartDraft, 'start' | 'fodelsear'>): number | null {
  const start = parseDate(draft.start);
  const born = draft.fodelsear.trim();
  return start && /^\d{4}$/.test(born) ? Number(start.slice(0, 4)) - Number(born) : null;
}

/** The start as the API takes it. The draft has passed checkStart. */
export function startContent(draft: StartDraft): StartContent {
  const person = draft.person.trim();
  return {
    insats: Number(draft.insats),
    start: parseDate(draft.start) ?? draft.start,
    kon: draft.kon,
    fodelsear: Number(draft.fodelsear),
    forsorjning_fore: draft.forsorjning_fore,
    sysselsattning_fore: draft.sysselsattning_fore || null,
    omfattning_fore:
      hasOmfattning(draft.sysselsattning_fore) && draft.omfattning_fore.trim() ? Number(draft.omfattning_fore) : null,
    ...Object.fromEntries(optionalCodes().map((field) => [field.namn, draft.svar[field.namn] || null])),
    ...(person ? { person } : {}),
  };
}

/** The fields of a start in the order of the form. */
export const namesOfStart = (): string[] => [
  'insats',
  'start',
  'kon',
  'fodelsear',
  'forsorjning_fore',
  'sysselsattning_fore',
  'omfattning_fore',
  ...optionalCodes().map((field) => field.namn),
  'person',
];
