import { ApiError, type FieldCode, type FieldError, type RequestCode } from '../api/error';
import { fieldText, type FieldText } from './fields';
import { lowerFirst } from './format';

type Sentence = (field: FieldText, limit: string) => string;

/** `15-80` as `15 till 80`; `15-` and `-80` as what they leave open. */
function spanText(limit: string): string {
  const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(limit) ?? [];
  if (from && to) return `${from} till ${to}`;
  if (from) return `minst ${from}`;
  return to ? `högst ${to}` : limit;
}

const lower = (field: FieldText) => field.label.toLowerCase();

/** The form of an adjective that fits what the field is called. */
const inflected = (field: FieldText, n: string, t: string, p: string) => ({ n, t, p })[field.genus];
const another = (field: FieldText) => `Välj ${inflected(field, 'en annan', 'ett annat', 'andra')}.`;

/** An insats that is for one kön refuses the others, with that kön as the limit. */
const onlyFor: Record<string, string> = {
  kvinna: 'Kön: insatsen är bara för kvinnor.',
  man: 'Kön: insatsen är bara för män.',
};

/** What the user may confirm and save anyway. */
type Warning =
  | 'age_outside_insats'
  | 'age_unusual'
  | 'start_long_ago'
  | 'possible_duplicate'
  | 'anledning_contradicts'
  | 'registreringar_outside'
  | 'figures_move';

/**
 * Every field error of the API as a sentence that names the field and says what to do. A code of the
 * contract without a sentence does not compile; the server's own tests hold it to the same codes.
 */
const fieldSentences: Record<Exclude<FieldCode, Warning>, Sentence> = {
  required: (f) => `${f.question}.`,
  unknown_code: (f) => `${f.label}: valet finns inte längre. Välj ett annat.`,
  bad_date: (f) => `${f.definite} ska skrivas som 2021-03-15.`,
  no_such_date: (f) => `${f.definite} finns inte i kalendern. Kontrollera dagen.`,
  in_future: (f) => `${f.definite} kan inte ligga i framtiden.`,
  in_past: (f, limit) => `${f.definite} kan inte ändras bakåt i tiden${limit && `, tidigast ${limit}`}.`,
  before_insats: (f, limit) => `${f.definite} kan inte vara före insatsens start${limit && ` ${limit}`}.`,
  after_insats: (f, limit) => `${f.definite} kan inte vara efter insatsens slut${limit && ` ${limit}`}.`,
  before_start: (f, limit) => `${f.definite} kan inte vara före startdatumet${limit && ` ${limit}`}.`,
  age_out_of_range: (f, limit) =>
    `${limit ? `Deltagaren ska vara ${spanText(limit)} år vid start` : 'Deltagarens ålder vid start är inte möjlig'}. Kontrollera ${lowerFirst(f.definite)}.`,
  exclusive_combined: (f) => `${f.label}: ett av de valda svaren kan inte kombineras med något annat.`,
  out_of_range: (f, limit) =>
    limit ? `${f.definite} ska vara ${spanText(limit)}.` : `${f.definite} ligger utanför det som går att ange.`,
  not_applicable: (f) => `${f.definite} ska inte anges här. Ta bort svaret.`,
  looks_like_identity: (f) =>
    `${f.label} ser ut som ett personnummer, ett telefonnummer eller en e-postadress. Det får inte sparas. Använd något som inte pekar ut personen.`,
  too_long: (f, limit) =>
    limit
      ? `${f.label} får ha högst ${limit} tecken.`
      : `${f.definite} är för ${inflected(f, 'lång', 'långt', 'långa')}.`,
  too_low: (f, limit) =>
    limit ? `${f.definite} ska vara minst ${limit}.` : `${f.definite} är för ${inflected(f, 'låg', 'lågt', 'låga')}.`,
  too_high: (f, limit) =>
    limit ? `${f.definite} får vara högst ${limit}.` : `${f.definite} är för ${inflected(f, 'hög', 'högt', 'höga')}.`,
  not_a_number: (f) => `${f.definite} ska vara ett heltal.`,
  too_short: (f, limit) => `${f.label} ska ha minst ${limit || '15'} tecken.`,
  too_common: (f) =>
    `${f.definite} är för ${inflected(f, 'vanlig', 'vanligt', 'vanliga')} och ${inflected(f, 'lätt', 'lätt', 'lätta')} att gissa. ${another(f)}`,
  wrong_check_sign: () => 'Koden stämmer inte. Kontrollera tecknen.',
  taken: (f) => `${f.definite} är ${inflected(f, 'upptagen', 'upptaget', 'upptagna')}. ${another(f)}`,
  reserved: (f) => `${f.definite} är ett ord som tabellerna använder. ${another(f)}`,
  not_six_digits: (f) => `${f.definite} ska ha sex siffror.`,
  totp_wrong: () => sentences.totp_wrong,
  combination_not_allowed: (f, limit) => onlyFor[limit] ?? `${f.label}: valen kan inte kombineras.`,
  forbund_only: (f) => `${f.definite} ändras bara av förbundet.`,
  bad_request: (f) => `${f.definite} gick inte att läsa. Ladda om sidan och försök igen.`,
  tertial_or_year: (f) =>
    `${f.label}: välj ett tertial eller ett helt år. Kortare tid kan peka ut en enskild deltagare.`,
  span_too_long: (f, limit) =>
    `${f.definite} är för ${inflected(f, 'lång', 'långt', 'långa')}${limit && `, högst ${limit} år`}.`,
  not_closed: (f, limit) =>
    `${f.label}: välj sista dagen i en månad som är slut${limit && `, senast ${limit}`}, eller en publicering.`,
  not_a_date: (f) => `${f.definite} är inget datum. Skriv det som 2021-03-15.`,
  shortened_number: (f) =>
    `${f.definite} har kortats av kalkylprogrammet. Gör cellen till text och skriv in allt igen.`,
  formula: (f) => `${f.definite} börjar som en formel, med = + - eller @. Ta bort tecknet.`,
  unknown_insats: (f) =>
    `${f.label}: det finns ingen insats med det namnet. Kontrollera namnet, eller lägg upp insatsen först.`,
  duplicate_row: (_, limit) => `Samma sak står på en rad till${limit && `, rad ${limit}`}. Ta bort en av dem.`,
  text_after_quote: () => 'Raden har text efter ett slutcitattecken. Kontrollera citattecknen.',
  unclosed_quote: () => 'Raden har ett citattecken som aldrig avslutas. Kontrollera citattecknen.',
  too_many_cells: () => 'Raden har fler celler än rubrikraden har kolumner. Ta bort dem, eller ge kolumnen ett namn.',
  cell_error: (f) => `${f.definite} är ett fel i kalkylbladet. Rätta cellen där.`,
  not_collected: (f) => `${f.definite} samlas inte in av förbundet. Värdet sparades inte.`,
  kept: (f) => `${f.definite} har redan ett annat värde. Det som fanns behölls.`,
  anledning_assumed: () => 'Raden saknar avslutsanledning. Den lästes som "Övrigt".',
  no_stored_value: (f) =>
    `${f.definite} är en formel utan sparat värde, och lästes som tom. Öppna arbetsboken i kalkylprogrammet och spara den.`,
  covered_cell: (f) => `${f.definite} ligger under en sammanslagen cell. Det som står där lästes inte.`,
  merged_cells: (f) => `${f.definite} är sammanslagen med andra celler. Bara den första av dem har innehåll.`,
  hidden_row: () => 'Raden är dold i arbetsboken, och lästes.',
  hidden_column: (f) => `Kolumnen ${lower(f)} är dold i arbetsboken, och lästes.`,
  other_sheets: () => 'Arbetsboken har fler blad, som inte lästes.',
  not_asked: (f) => `${f.definite} efterfrågas inte här. Svaret sparades inte.`,
  avslut_gone: () => 'Raden har inget avslut, men ett är registrerat. Det som fanns behölls.',
  former_name: () => 'Raden har ett tidigare namn på insatsen. Den lästes som insatsen heter nu.',
  key_destroyed: () =>
    'Förbundets nyckel är förstörd, så nycklar från tiden före den känns inte igen. Kontrollera att raden inte blir dubbel.',
  too_many_rows: (_, limit) => `Filen har för många rader${limit && `, högst ${limit}`}. Dela den i flera.`,
  line_too_long: (_, limit) =>
    `En rad är för lång${limit && `, högst ${limit} kB`}. Ett citattecken kan ha öppnats utan att avslutas.`,
  nul_byte: () => 'Filen är ingen textfil. Spara den som CSV UTF-8 och försök igen.',
  file_too_large: (_, limit) => `Filen är för stor${limit && `, högst ${limit} MB`}. Dela den i flera.`,
  not_csv: () => 'Filen är ingen CSV-fil. Spara den som CSV UTF-8 i Excel och försök igen.',
  not_workbook: () =>
    'Filen är ingen Excel-arbetsbok som går att läsa. Spara den som Excel-arbetsbok (.xlsx) eller som CSV UTF-8 och försök igen.',
  workbook_limit: () =>
    'Arbetsboken är för stor eller för ovanlig för att läsas. Spara bladet som CSV UTF-8 och försök igen.',
  unknown_sheet: () => 'Arbetsboken har inget sådant blad. Kontrollera namnet.',
  empty_file: () => 'Filen är tom. Den ska börja med en rad med rubriker.',
  unknown_column: () => 'En kolumn har ett namn som inte är känt. Rätta namnet, eller ta bort kolumnen.',
  duplicate_column: (f) => `Kolumnen ${lower(f)} finns två gånger. Ta bort en av dem.`,
  missing_column: (f) => `Kolumnen ${lower(f)} saknas.`,
  column_without_header: () => 'En kolumn har innehåll men ingen rubrik. Skriv en rubrik, eller töm kolumnen.',
};

/** The age at start, where the one who is asked has typed it: the server repeats no value. */
const ageText = (age: number | null) =>
  age === null ? 'Deltagarens ålder vid start' : `Deltagaren är ${age} år vid start`;

const warnings: Record<Warning, (field: FieldText, limit: string, age: number | null) => string> = {
  age_outside_insats: (_, limit, age) => {
    const whose = limit ? `insatsen är för dem som är ${spanText(limit)} år` : 'insatsen är för andra åldrar';
    return age === null ? `${ageText(age)} är utanför insatsens: ${whose}.` : `${ageText(age)}, men ${whose}.`;
  },
  age_unusual: (_, limit, age) => {
    const usual = limit ? `: de flesta är ${spanText(limit)} år` : '';
    return age === null ? `${ageText(age)} är ovanlig${usual}.` : `${ageText(age)}. Det är ovanligt${usual}.`;
  },
  start_long_ago: (_, limit) => `Startdatumet ligger ${limit ? `mer än ${limit} dagar` : 'långt'} bakåt i tiden.`,
  possible_duplicate: () => 'Möjlig dubblett: samma insats, kön och födelseår finns redan med start inom sju dagar.',
  anledning_contradicts: (f) => `${f.definite} går inte ihop med avslutsanledningen.`,
  registreringar_outside: (f, limit) =>
    `${f.label}: ${limit ? `${spanText(limit)} registreringar` : 'registreringar'} som redan finns stämmer inte med det nya värdet. ` +
    'De är kvar och räknas som förut.',
  figures_move: (f) => `${f.label}: ändringen flyttar siffror som redan finns. Det som är publicerat ändras inte.`,
};

/** Errors that concern the whole request. */
const sentences: Record<RequestCode, string> = {
  bad_request: 'Något i det som skickades gick inte att läsa. Ladda om sidan och försök igen.',
  not_logged_in: 'Du är inte inloggad. Logga in och försök igen.',
  login_failed: 'Användarnamnet eller lösenordet stämmer inte.',
  totp_required: 'En engångskod behövs för att logga in.',
  totp_wrong: 'Engångskoden stämmer inte, eller är redan använd. Vänta på nästa kod i appen och skriv den.',
  totp_missing: 'Till ditt konto hör ingen app för engångskoder än. Be förbundet om en ny engångslänk.',
  step_up_required: 'Det gjordes inte, eftersom du inte bekräftade att det är du.',
  link_invalid:
    'Länken gäller inte. Den kan vara använd, för gammal eller ofullständigt kopierad. Be förbundet om en ny länk.',
  forbidden: 'Din roll har inte rätt till det här.',
  csrf_failed: 'Sidan hade blivit gammal. Ladda om den och försök igen.',
  not_found: 'Det du söker finns inte, eller ligger utanför dina insatser.',
  method_not_allowed: 'Det går inte att göra här. Ladda om sidan och försök igen.',
  needs_confirmation: 'Kontrollera uppgifterna och bekräfta att de stämmer.',
  version_conflict: 'Någon annan har ändrat det här sedan du öppnade det. Läs in det på nytt.',
  idempotency_key_reused: 'Det här är redan skickat med andra uppgifter. Ladda om sidan och kontrollera.',
  already_ended: 'Registreringen är redan avslutad.',
  already_felregistrerad: 'Registreringen är markerad som felregistrerad. Återöppna den först.',
  nothing_to_reopen: 'Registreringen är varken avslutad eller felregistrerad, så det finns inget att återöppna.',
  last_forbund_user:
    'Den sista med rollen förbund som kan logga in kan varken stängas av, lämna rollen eller få en ny engångslänk. Lägg till en till först.',
  password_unchanged: 'Det nya lösenordet är detsamma som det gamla. Välj ett annat.',
  statistics_failed: 'Statistiken stämmer inte med sig själv och visas därför inte. Kontakta den som sköter servern.',
  overtaken: 'Något annat publicerades, eller reglerna ändrades, under tiden. Förhandsgranska på nytt.',
  publication_running: 'En annan publicering eller förhandsgranskning pågår. Vänta tills den är klar och försök igen.',
  period_open: 'Perioden är inte slut än. Ett år kan publiceras när det är över.',
  policy: 'Förbundets regler för publicering stämmer inte. Kontakta den som sköter servern.',
  too_small: 'Det finns för få deltagare för att något ska kunna publiceras.',
  contradiction:
    'Det som publicerats förut och det som är registrerat nu går inte ihop. Kontrollera vad som har rättats sedan dess.',
  not_safe: 'Det gick inte att göra tabeller där ingen går att räkna ut. Inget är publicerat.',
  not_proven: 'Det gick inte att bevisa att ingen går att räkna ut. Inget är publicerat.',
  nothing_to_mend:
    'Inget publicerat tal skiljer sig så mycket att det kan rättas, och ingen tabell är vald. Mindre fel kan inte rättas, eftersom det skulle kunna visa enskilda personer.',
  already_published: 'Året är redan publicerat, och kan inte publiceras en gång till.',
  not_published: 'Publicera årets tabeller först.',
  nobody_left: 'Ingen avslutades under året, eller så är alla redan utlämnade.',
  no_safe_profile: 'Det gick inte att göra en fil som uppfyller alla villkor. Ingen fil är gjord.',
  too_large: 'Det som skickades är för stort.',
  unsupported_media_type: 'Servern kunde inte läsa det som skickades. Ladda om sidan och försök igen.',
  validation_failed: 'Något i formuläret behöver rättas.',
  too_many_attempts: 'För många försök. Vänta en stund och försök igen.',
  internal: 'Något gick fel hos servern. Inget har sparats. Försök igen om en stund.',
  unavailable: 'Servern är upptagen eller startar om. Försök igen om en stund.',
  disk_full: 'Servern har slut på utrymme och kan inte spara. Kontakta den som sköter servern.',
  no_contact: 'Servern svarar inte. Det du skrivit finns kvar. Kontrollera nätverket och försök igen.',
};

/** A server of a later version may have codes that this program does not know. */
const known = <T>(all: Record<string, T>, code: string): T | undefined =>
  Object.hasOwn(all, code) ? all[code] : undefined;

/** One field error as a Swedish sentence; the field is always named. `age` at start, where it is known. */
export const fieldSentence = (error: FieldError, age: number | null = null) =>
  sentenceOf(fieldText(error.field), error, age);

/** The same of a field whose text is known, as where several records have a field of that name. */
export function sentenceOf(field: FieldText, error: FieldError, age: number | null = null): string {
  const limit = error.limit ?? '';
  const sentence = known(fieldSentences, error.code);
  if (sentence) return sentence(field, limit);
  const warning = known(warnings, error.code);
  return warning ? warning(field, limit, age) : `Kontrollera ${lowerFirst(field.definite)}.`;
}

/** The whole error as a Swedish sentence, with wait and log id when the server gave them. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ApiError)) return sentences.internal;
  let text = known(sentences, error.code) ?? fallback(error.status);
  if (error.code === 'too_many_attempts' && error.retryAfter > 0) {
    text = `För många försök. Försök igen om ${wait(error.retryAfter)}.`;
  }
  return error.logId ? `${text} Felkod: ${error.logId}.` : text;
}

function wait(seconds: number): string {
  if (seconds < 90) return `${seconds} sekunder`;
  return `${Math.ceil(seconds / 60)} minuter`;
}

function fallback(status: number): string {
  if (status === 409) return 'Det går inte att göra så nu. Läs in sidan på nytt och kontrollera.';
  return status >= 500 ? sentences.internal : sentences.bad_request;
}

/** `avslut` alone is the date of it; `avslut.anledning` and `uppdrag[2]` are fields of their own. */
function formField(field: string): string {
  if (field === 'avslut') return 'datum';
  return field.replace(/^avslut[./]/, '').replace(/[.[].*$/, '');
}

/** Field errors by field, last part of the name, first error of each; for showing at the fields. */
export function sentencesByField(error: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  if (!(error instanceof ApiError)) return found;
  for (const one of error.fields) {
    const name = formField(one.field);
    found[name] ??= fieldSentence(one);
  }
  return found;
}
