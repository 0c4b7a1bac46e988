import type { FieldCode } from '../api/error';
import type { Insats, InsatsContent } from '../api/types';
import { dateFault, parseDate } from '../text/date';
import { fieldSentence } from '../text/errors';

/** The description of an insats as it stands in the form. */
export interface InsatsDraft {
  namn: string;
  beskrivning: string;
  inriktning: InsatsContent['inriktning'];
  registrering: InsatsContent['registrering'];
  arbetslivsinriktad: string;
  huvudman: string;
  malgrupp: string;
  kon_begransning: NonNullable<InsatsContent['kon_begransning']> | '';
  alder_fran: string;
  alder_till: string;
  metod: string;
  ort: string;
  start: string;
  slut: string;
  forvantad_tid: string;
  redovisas_i: string;
}

const text = (value: number | null) => (value === null ? '' : String(value));

export function draftOf(insats: Insats | null, today: string): InsatsDraft {
  if (!insats) {
    return {
      namn: '',
      beskrivning: '',
      inriktning: 'individinriktad',
      registrering: 'individ',
      arbetslivsinriktad: 'ja',
      huvudman: '',
      malgrupp: '',
      kon_begransning: '',
      alder_fran: '',
      alder_till: '',
      metod: '',
      ort: '',
      start: today,
      slut: '',
      forvantad_tid: '',
      redovisas_i: '',
    };
  }
  return {
    namn: insats.namn,
    beskrivning: insats.beskrivning,
    inriktning: insats.inriktning,
    registrering: insats.registrering,
    arbetslivsinriktad: insats.arbetslivsinriktad ? 'ja' : 'nej',
    huvudman: insats.huvudman,
    malgrupp: insats.malgrupp,
    kon_begransning: insats.kon_begransning ?? '',
    alder_fran: text(insats.alder_fran),
    alder_till: text(insats.alder_till),
    metod: insats.metod,
    ort: insats.ort,
    start: insats.start,
    slut: insats.slut ?? '',
    forvantad_tid: text(insats.forvantad_tid),
    redovisas_i: text(insats.redovisas_i),
  };
}

const number = (value: string) => (value.trim() ? Number(value) : null);

export function contentOf(draft: InsatsDraft): InsatsContent {
  return {
    namn: draft.namn.trim(),
    beskrivning: draft.beskrivning.trim(),
    inriktning: draft.inriktning,
    registrering: draft.registrering,
    arbetslivsinriktad: draft.arbetslivsinriktad === 'ja',
    huvudman: draft.huvudman.trim(),
    malgrupp: draft.malgrupp.trim(),
    kon_begransning: draft.kon_begransning || null,
    alder_fran: number(draft.alder_fran),
    alder_till: number(draft.alder_till),
    metod: draft.metod.trim(),
    ort: draft.ort.trim(),
    start: parseDate(draft.start) ?? draft.start,
    slut: draft.slut.trim() ? (parseDate(draft.slut) ?? draft.slut) : null,
    forvantad_tid: number(draft.forvantad_tid),
    redovisas_i: number(draft.redovisas_i),
  };
}

export function checkInsats(draft: InsatsDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  const fault = (field: keyof InsatsDraft, code: FieldCode, limit?: string) => {
    errors[field] ??= fieldSentence({ field, code, ...(limit ? { limit } : {}) });
  };
  if (!draft.namn.trim()) fault('namn', 'required');
  const start = parseDate(draft.start);
  if (!draft.start.trim()) fault('start', 'required');
  else if (!start) fault('start', dateFault(draft.start));
  if (draft.slut.trim()) {
    const slut = parseDate(draft.slut);
    if (!slut) fault('slut', dateFault(draft.slut));
    else if (start && slut < start) fault('slut', 'before_start', start);
  }
  for (const field of ['alder_fran', 'alder_till', 'forvantad_tid'] as const) {
    if (draft[field].trim() && !/^\d{1,3}$/.test(draft[field].trim())) fault(field, 'not_a_number');
  }
  if (draft.alder_fran && draft.alder_till && Number(draft.alder_till) < Number(draft.alder_fran)) {
    errors['alder_till'] ??= 'Högsta ålder kan inte vara lägre än lägsta ålder.';
  }
  return errors;
}
