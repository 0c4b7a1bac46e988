import type { Schemas } from '../api/contract';
import type { Act } from '../api/registreringar';
import type { Registrering } from '../api/types';
import type { Choice } from '../ui/UiRadios.vue';

interface SkalChoice<Kod extends string> extends Choice {
  value: Kod;
}
type Reopening = SkalChoice<Schemas['Ateroppning']['skal']>;

/**
 * Why a registrering is taken out or opened again. The codes are those of the API, where they are
 * kept in the log; a text of one's own could come to say something about a person.
 */
const other = { value: 'annat' as const, text: 'Annat skäl' };

const felregistrering: SkalChoice<Schemas['Felregistrering']['skal']>[] = [
  { value: 'dubblett', text: 'Dubblett', help: 'Samma deltagare är registrerad två gånger.' },
  { value: 'fel_insats', text: 'Fel insats', help: 'Deltagaren hör till en annan insats.' },
  { value: 'fel_person', text: 'Personen började inte', help: 'Registrerad av misstag.' },
  { value: 'provregistrering', text: 'Provregistrering', help: 'Gjord för att prova eller öva.' },
  other,
];

const reopenAvslut: Reopening[] = [
  { value: 'fel_datum', text: 'Avslutad av misstag', help: 'Avslutet eller dess datum var fel.' },
  { value: 'fortsatter', text: 'Deltagandet fortsatte', help: 'Deltagaren är kvar i insatsen.' },
  other,
];

const reopenFelregistrerad: Reopening[] = [
  { value: 'fel_markt', text: 'Markerad som felregistrerad av misstag', help: 'Registreringen ska räknas.' },
  other,
];

/** The reasons to choose among; none for an act that needs no reason. */
export function skalChoices(act: Act, registrering: Pick<Registrering, 'felregistrerad'>): Choice[] {
  if (act === 'felregistrering') return felregistrering;
  if (act === 'ateroppna') return registrering.felregistrerad ? reopenFelregistrerad : reopenAvslut;
  return [];
}

const texts = new Map(
  [...felregistrering, ...reopenAvslut, ...reopenFelregistrerad].map((one): [string, string] => [one.value, one.text]),
);

/** The label of a reason; a code of a later version as it is. */
export const skalText = (skal: string) => texts.get(skal) ?? skal;
