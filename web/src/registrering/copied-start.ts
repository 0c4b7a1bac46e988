import type { Registrering } from '../api/types';
import { joinSwedish } from '../text/format';
import type { AfterDraft } from './avslut-draft';

/**
 * "Samma som vid start": what the start says of what is asked after an avslut, and only that. A
 * question that was not answered at the start leaves the answer after it alone.
 */
export type StartAnswers = Partial<Pick<AfterDraft, 'sysselsattning_efter' | 'omfattning_efter' | 'forsorjning_efter'>>;

/** The part of a registrering that is copied from. */
export type Start = Pick<Registrering, 'sysselsattning_fore' | 'omfattning_fore' | 'forsorjning_fore'>;

/** The answers of the start, by the fields of the avslut. */
export function startAnswers(start: Start): StartAnswers {
  return {
    ...(start.sysselsattning_fore ? { sysselsattning_efter: start.sysselsattning_fore } : {}),
    ...(start.sysselsattning_fore && start.omfattning_fore != null
      ? { omfattning_efter: String(start.omfattning_fore) }
      : {}),
    ...(start.forsorjning_fore.length > 0 ? { forsorjning_efter: [...start.forsorjning_fore] } : {}),
  };
}

/** What stands in the draft where the answers would go. */
export const standing = (draft: AfterDraft, answers: StartAnswers): StartAnswers =>
  JSON.parse(JSON.stringify(draft, Object.keys(answers))) as StartAnswers;

/** Whether the answers stand in the draft: what has been changed since is not to be taken back with them. */
export const isCopied = (draft: AfterDraft, answers: StartAnswers): boolean =>
  (Object.keys(answers) as (keyof StartAnswers)[]).every(
    (field) => JSON.stringify(draft[field]) === JSON.stringify(answers[field]),
  );

/** `sysselsättning och försörjning`; omfattning comes along with what it is the extent of. */
const namesOf = (answers: StartAnswers): string[] => [
  ...(answers.sysselsattning_efter ? ['sysselsättning'] : []),
  ...(answers.forsorjning_efter ? ['försörjning'] : []),
];

export const offerSentence = (answers: StartAnswers) =>
  `Har inget ändrats? Då kopieras ${joinSwedish(namesOf(answers))} från starten.`;

export function copiedSentence(answers: StartAnswers): string {
  const names = namesOf(answers);
  const text = `${joinSwedish(names)} är ${names.length === 1 ? 'kopierad' : 'kopierade'} från starten.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
