/** How each field of the API is named to the user, and the verb that asks for it. */
export interface FieldText {
  /** As the label of the field. */
  label: string;
  /** As the object of "Fyll i ..." or "Välj ...". */
  object: string;
  ask: 'Fyll i' | 'Välj';
}

const fill = (label: string, object = label.toLowerCase()): FieldText => ({ label, object, ask: 'Fyll i' });
const choose = (label: string, object = label.toLowerCase()): FieldText => ({ label, object, ask: 'Välj' });

export const fieldTexts: Record<string, FieldText> = {
  insats: choose('Insats'),
  start: fill('Startdatum'),
  slut: fill('Slutdatum'),
  datum: fill('Slutdatum'),
  kon: choose('Kön'),
  fodelsear: fill('Födelseår'),
  forsorjning_fore: choose('Försörjning vid start'),
  forsorjning_efter: choose('Försörjning efter avslut'),
  sysselsattning_fore: choose('Sysselsättning vid start'),
  sysselsattning_efter: choose('Sysselsättning efter avslut'),
  omfattning_fore: fill('Omfattning vid start'),
  omfattning_efter: fill('Omfattning efter avslut'),
  utbildning: choose('Utbildning'),
  tid_i_forsorjning: choose('Tid i försörjning'),
  remittent: choose('Remittent'),
  kommun: choose('Kommun'),
  handlingsplan: choose('Handlingsplan', 'om det finns en gemensam handlingsplan'),
  anledning: choose('Avslutsanledning'),
  avslut: fill('Slutdatum'),
  skal: choose('Skäl', 'ett skäl'),
  person: fill('Egen nyckel'),
  kod: fill('Kod'),
  engangskod: fill('Engångskod'),
  startmanad: fill('Startmånad'),
  anvandarnamn: fill('Användarnamn'),
  losenord: fill('Lösenord'),
  nuvarande: fill('Nuvarande lösenord'),
  nytt: fill('Nytt lösenord'),
  namn: fill('Namn'),
  organisation: fill('Organisation'),
  roller: choose('Roll'),
  roll: choose('Roll'),
  uppdrag: choose('Uppdrag'),
  fran: fill('Från och med'),
  till: fill('Till och med'),
  beskrivning: fill('Beskrivning'),
  inriktning: choose('Inriktning'),
  registrering: choose('Registrering'),
  arbetslivsinriktad: choose('Arbetslivsinriktad'),
  huvudman: fill('Huvudman'),
  malgrupp: fill('Målgrupp'),
  kon_begransning: choose('Begränsning till kön'),
  alder_fran: fill('Lägsta ålder'),
  alder_till: fill('Högsta ålder'),
  metod: fill('Metod'),
  ort: fill('Ort'),
  forvantad_tid: fill('Förväntad tid'),
  redovisas_i: choose('Redovisas i'),
  period: choose('Period'),
  troskel: fill('Minsta antal som visas'),
  bredd: fill('Bredd för dolda tal'),
  grupp: fill('Avvikande i en grupp'),
  kon_fran: fill('Gräns för uppdelning efter kön'),
  en_vag_fran: fill('Gräns för uppdelning efter en annan uppgift'),
  tva_vagar_fran: fill('Gräns för uppdelning efter uppgift och kön'),
  procent_fran: fill('Gräns för procent'),
  medel_fran: fill('Gräns för medeltid'),
  beslutad_av: fill('Beslutad av', 'vem som beslutar'),
};

/** The text of a field; `avslut.datum` and `avslut/datum` are read as `datum`. */
export function fieldText(field: string): FieldText {
  const last = field.split(/[./[\]]/).filter((part) => part && !/^\d+$/.test(part)).at(-1) ?? field;
  return fieldTexts[last] ?? fill(last.replace(/_/g, ' ').replace(/^./, (c) => c.toUpperCase()));
}
