import type { Registrering } from '../api/types';
import { labelOf, labelsOf, nameOfInsats, nameOfKommun, nameOfRemittent } from '../session/lists';
import { formatDays } from '../text/format';
import type { Fact } from '../ui/FactList.vue';

const omfattning = (percent: number | null | undefined) => (percent == null ? '' : `, ${percent}\u00a0%`);

/** What is known of a start, as name and value; what was not answered is left out. */
export function startFacts(r: Registrering): Fact[] {
  const facts: Fact[] = [
    { name: 'Insats', value: nameOfInsats(r.insats) },
    { name: 'Start', value: r.start },
    { name: 'Tid i insats', value: formatDays(r.dagar) },
    { name: 'Kön', value: labelOf('kon', r.kon) },
    { name: 'Födelseår', value: String(r.fodelsear) },
    { name: 'Försörjning vid start', value: labelsOf('forsorjning', r.forsorjning_fore) },
    {
      name: 'Sysselsättning vid start',
      value: r.sysselsattning_fore ? labelOf('sysselsattning', r.sysselsattning_fore) + omfattning(r.omfattning_fore) : '',
    },
    { name: 'Utbildning', value: labelOf('utbildning', r.utbildning) },
    { name: 'Tid i försörjning', value: labelOf('tid_i_forsorjning', r.tid_i_forsorjning) },
    { name: 'Remittent', value: nameOfRemittent(r.remittent) },
    { name: 'Hemkommun', value: r.kommun ? nameOfKommun(r.kommun) : '' },
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
