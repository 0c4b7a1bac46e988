import type { FieldCode } from '../api/error';
import type { AvslutStated, Registrering } from '../api/types';
import { dateFault, parseDate } from '../text/date';
import { fieldSentence } from '../text/errors';
import { asksAfter, hasOmfattning, isPercentAllowed, percentLimit, sysselsattningAfter } from './rules';

/** What is asked about the time after an avslut, as it stands in the form. */
export interface AfterDraft {
  sysselsattning_efter: string;
  omfattning_efter: string;
  forsorjning_efter: string[];
  handlingsplan: string;
}

/** An avslut as it stands in the form. */
export interface AvslutDraft extends AfterDraft {
  datum: string;
  anledning: string;
}

export function emptyAvslut(datum: string): AvslutDraft {
  return {
    datum,
    anledning: '',
    sysselsattning_efter: '',
    omfattning_efter: '',
    forsorjning_efter: [],
    handlingsplan: '',
  };
}

export function avslutOf(avslut: NonNullable<Registrering['avslut']>): AvslutDraft {
  return {
    datum: avslut.datum,
    anledning: avslut.anledning,
    sysselsattning_efter: avslut.sysselsattning_efter ?? '',
    omfattning_efter: avslut.omfattning_efter == null ? '' : String(avslut.omfattning_efter),
    forsorjning_efter: [...avslut.forsorjning_efter],
    handlingsplan: avslut.handlingsplan ?? '',
  };
}

export function checkAvslut(draft: AvslutDraft, start: string, today: string): Record<string, string> {
  const errors: Record<string, string> = {};
  const fault = (field: keyof AvslutDraft, code: FieldCode, limit?: string) => {
    errors[field] ??= fieldSentence({ field, code, ...(limit ? { limit } : {}) });
  };
  const datum = parseDate(draft.datum);
  if (!draft.datum.trim()) fault('datum', 'required');
  else if (!datum) fault('datum', dateFault(draft.datum));
  else if (datum < start) fault('datum', 'before_start', start);
  else if (datum > today) fault('datum', 'in_future', today);
  if (!draft.anledning) fault('anledning', 'required');
  if (!asksAfter(draft.anledning)) return errors;
  if (!draft.sysselsattning_efter) fault('sysselsattning_efter', 'required');
  if (hasOmfattning(draft.sysselsattning_efter) && !isPercentAllowed('omfattning_efter', draft.omfattning_efter)) {
    fault('omfattning_efter', 'out_of_range', percentLimit('omfattning_efter'));
  }
  if (draft.forsorjning_efter.length === 0) fault('forsorjning_efter', 'required');
  return errors;
}

/** The avslut as the API takes it; what is not asked for is not sent. */
export function avslutContent(draft: AvslutDraft): AvslutStated {
  const content: AvslutStated = { datum: parseDate(draft.datum) ?? draft.datum, anledning: draft.anledning };
  if (!asksAfter(draft.anledning)) return content;
  const omfattning = hasOmfattning(draft.sysselsattning_efter) ? draft.omfattning_efter.trim() : '';
  return {
    ...content,
    forsorjning_efter: draft.forsorjning_efter,
    sysselsattning_efter: draft.sysselsattning_efter || null,
    omfattning_efter: omfattning ? Number(omfattning) : null,
    handlingsplan: draft.handlingsplan || null,
  };
}

/**
 * Takes a reason, and with it the sysselsättning that it speaks of, unless another has been chosen: one that only
 * followed from the reason before goes with that.
 */
export function chooseReason(draft: Omit<AvslutDraft, 'datum'>, anledning: string, day: string): void {
  const followed = sysselsattningAfter(draft.anledning, day);
  if (!draft.sysselsattning_efter || draft.sysselsattning_efter === followed) {
    draft.sysselsattning_efter = sysselsattningAfter(anledning, day);
  }
  draft.anledning = anledning;
}
