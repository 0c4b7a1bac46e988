import type { CodeListName, Field, Registrering } from '../api/types';
import { labelOf, labelsOf, nameOfInsats, nameOfKommun, nameOfRemittent } from '../session/lists';
import { formatDuration } from '../text/format';
import type { Fact } from '../ui/FactList.vue';
import { fieldText } from '../text/fields';
import { answerOf, optionalCodes } from './rules';

const omfattning = (percent: number | null | undefined) => (percent == null ? '' : `, ${percent}\u00a0%`);

function nameOfAnswer(field: Field, answer: string): string {
  if (field.slag === 'kod_med_kommun') return nameOfRemittent(answer);
  if (answer && field.lista === 'kommun') return nameOfKommun(answer);
  return labelOf(field.lista as CodeListName, answer);
}

/** What is known of a start, as name and value; what was not answered is left out. */
export function startFacts(r: Registrering): Fact[] {
  const facts: Fact[] = [
    { name: 'Insats', value: nameOfInsats(r.insats) },
    { name: 'Start', value: r.start },
    { name: 'Tid i insats', value: formatDuration(r.dagar) },
    { name: 'Kön', value: labelOf('kon', r.kon) },
    { name: 'Födelseår', value: String(r.fodelsear) },
    { name: 'Försörjning vid start', value: labelsOf('forsorjning', r.forsorjning_fore) },
    {
      name: 'Sysselsättning vid start',
      value: r.sysselsattning_fore
        ? labelOf('sysselsattning', r.sysselsattning_fore) + omfattning(r.omfattning_fore)
        : '',
    },
    ...optionalCodes().map((field) => ({
      name: fieldText(field.namn).short,
      value: nameOfAnswer(field, answerOf(r, field)),
    })),
    { name: 'Egen nyckel', value: r.har_person ? 'Finns' : 'Saknas' },
  ];
  return facts.filter((fact) => fact.value !== '');
}

export function avslutFacts(r: Registrering): Fact[] {
  const a = r.avslut;
  if (!a) return [];
  const facts: Fact[] = [
    { name: 'Slutdatum', value: a.datum },
    { name: 'Avslutsanledning', value: labelOf('avslutsanledning', a.anledning) },
    {
      name: 'Sysselsättning efter',
      value: a.sysselsattning_efter
        ? labelOf('sysselsattning', a.sysselsattning_efter) + omfattning(a.omfattning_efter)
        : '',
    },
    { name: 'Försörjning efter', value: labelsOf('forsorjning', a.forsorjning_efter) },
    { name: 'Handlingsplan', value: labelOf('handlingsplan', a.handlingsplan) },
  ];
  return facts.filter((fact) => fact.value !== '');
}
