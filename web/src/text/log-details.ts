import type { RequestCode } from '../api/error';
import type { LogEntry } from '../api/types';
import { fieldOf, fieldText } from './fields';
import { listNames } from './generated/list-names';
import { formatNumber, formatTime, joinSwedish } from './format';
import { logAct, logResult } from './log-acts';
import { roleNames } from './roles';

/** Why something was refused, short; a code of the contract without words does not compile. */
const reasons: Record<Exclude<RequestCode, 'no_contact'>, string> = {
  bad_request: 'gick inte att läsa',
  not_logged_in: 'inte inloggad',
  login_failed: 'fel namn eller lösenord',
  totp_required: 'engångskod saknades',
  totp_wrong: 'fel engångskod',
  totp_missing: 'ingen app för engångskoder',
  link_invalid: 'länken gäller inte',
  forbidden: 'utan rätt',
  step_up_required: 'identiteten behövde bekräftas',
  csrf_failed: 'inte från den egna sidan',
  not_found: 'finns inte eller är någon annans',
  method_not_allowed: 'går inte att göra där',
  needs_confirmation: 'behövde bekräftas',
  version_conflict: 'ändrat av någon annan',
  idempotency_key_reused: 'samma nyckel för något annat',
  already_ended: 'redan avslutad',
  already_felregistrerad: 'märkt som felregistrerad',
  nothing_to_reopen: 'inget att återöppna',
  last_forbund_user: 'den sista med rollen förbund',
  password_unchanged: 'samma lösenord som förut',
  too_large: 'för stort',
  unsupported_media_type: 'fel slags innehåll',
  validation_failed: 'fält stämde inte',
  too_many_attempts: 'för många försök',
  internal: 'fel i tjänsten',
  unavailable: 'tjänsten var upptagen',
  disk_full: 'disken full',
  already_published: 'redan publicerat',
  overtaken: 'något annat hann före',
  publication_running: 'en annan publicering pågick',
  period_open: 'perioden är inte slut',
  policy: 'reglerna stämmer inte',
  too_small: 'för få deltagare',
  contradiction: 'går inte ihop med det publicerade',
  not_safe: 'gick inte att skydda',
  not_proven: 'gick inte att bevisa',
  not_published: 'inte publicerat',
  nobody_left: 'ingen kvar att lämna ut',
  no_safe_profile: 'ingen säker fil',
  nothing_to_mend: 'inget att rätta',
  statistics_failed: 'statistiken stämde inte',
};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);
/** Each once: two faults of one field, or two fields with one name, are one thing to read. */
const named = (value: unknown, nameOf: (one: string) => string) => joinSwedish([...new Set(texts(value).map(nameOf))]);
const day = (word: string | undefined) => (word && word !== '-' ? word : null);
const fieldName = (name: string) => fieldText(name).label.toLowerCase();
const listName = (name: string) => ((listNames as Record<string, string | undefined>)[name] ?? name).toLowerCase();
/** Of what is refused on its way to no act, or at the command line alone. */
const otherReasons: Record<string, string> = {
  flera: 'av flera skäl',
  damaged: 'säkerhetskopian är skadad eller har en annan nyckel',
};
const reason = (code: string) => otherReasons[code] ?? (reasons as Record<string, string | undefined>)[code] ?? code;
const roleName = (role: string) =>
  (role === 'drift' ? 'drift' : ((roleNames as Record<string, string | undefined>)[role] ?? role)).toLowerCase();

type NameOfInsats = (id: number) => string;

/** `3 2026-11-22 -` as `START från 2026-11-22`; a fourth word is the new last day. */
function uppdrag(words: string, nameOf: NameOfInsats): string {
  const [insats = '', from = '', to, later] = words.split(' ');
  const until = day(to) ? ` till ${to}` : '';
  const now = later === undefined ? '' : `, nu ${day(later) ? `till ${later}` : 'utan slut'}`;
  return `${nameOf(Number(insats))} från ${from}${until}${now}`;
}

const keyringChanges: Record<string, string> = {
  visad: 'Visad',
  plats_ny: 'Ny plats',
  plats_borta: 'Plats borttagen',
  ny_huvudnyckel: 'Ny huvudnyckel',
  aterstalld: 'Öppnad utan nyckelfil',
};
const slotKinds: Record<string, string> = {
  file: 'nyckelfil',
  credential: 'nyckel från systemd',
  passphrase: 'återställningsfras',
  shares: 'delad på tre blad',
};

/** What each parameter of a row says; one that is not named here is shown as it is. */
const said: Record<string, (value: unknown, row: LogEntry, nameOf: NameOfInsats) => string> = {
  nekat: (value) => `Skäl: ${reason(String(value))}`,
  falt: (value) => `Fält: ${named(value, (one) => fieldName(one.split(':')[0] ?? one))}`,
  visade: (value) => `Visade registrering ${named(value, String)}`,
  skal: () => '', // beside the act
  upprepning: () => 'Samma förfrågan en gång till',
  samlat: (_, row) => `${formatNumber(row.antal ?? 0)} till av samma slag`,
  sedan: (value) => `från ${formatTime(String(value))}`,
  oforandrat: () => 'Inget ändrades',
  period: (value) => `Period ${String(value)}`,
  jamfor: (value) => (value ? 'Med jämförelse' : ''),
  per: (value) =>
    texts(value)
      .filter((one) => one !== '')
      .map((one) => `Enligt läget ${one.includes('T') ? formatTime(one) : one}`)
      .join(),
  format: (value) => `Format ${texts(value).join(', ')}`,
  typ: (value) => `Typ ${String(value)}`,
  lista: (value) => `Lista ${listName(String(value))}`,
  kod: (value) => `Kod ${String(value)}`,
  insats: (value, _, nameOf) => `Insats ${nameOf(Number(value))}`,
  status: (value) => `Status ${String(value)}`,
  sokt: (value) => `Sökt på ${named(value, fieldName)}`,
  fortsattning: () => 'Nästa sida',
  svar: (value) => `Svar ${String(value)}`,
  roll: (value) => `Roll ${roleName(String(value))}`,
  roller: (value) => `Roller: ${named(value, roleName)}`,
  gett: (value, _, nameOf) =>
    `Gav: ${texts(value)
      .map((one) => uppdrag(one, nameOf))
      .join('; ')}`,
  avslutat: (value, _, nameOf) =>
    `Tog bort: ${texts(value)
      .map((one) => uppdrag(one, nameOf))
      .join('; ')}`,
  begart: (value, _, nameOf) =>
    `Begärde: ${texts(value)
      .map((one) => uppdrag(one, nameOf))
      .join('; ')}`,
  andrat: (value, row, nameOf) =>
    row.handling === 'user.uppdrag'
      ? `Ändrade: ${texts(value)
          .map((one) => uppdrag(one, nameOf))
          .join('; ')}`
      : `Ändrade fält: ${named(value, fieldName)}`,
  anvandare: (value) => (texts(value).join() ? `Användare ${texts(value).join()}` : 'Användare som inte finns'),
  handling: (value) => `Handling ${logAct(String(value)).toLowerCase()}`,
  objekt: (value) => `Gäller ${String(value)}`,
  resultat: (value) => `Resultat ${logResult(String(value)).toLowerCase()}`,
  fran: (value) => `Från och med ${String(value)}`,
  till: (value) => `Till och med ${String(value)}`,
  forsta_rad: (value) => `Rad ${formatNumber(Number(value))}`,
  sista_rad: (value) => `till ${formatNumber(Number(value))}`,
  prov: () => 'Bara prövat',
  tjansten: (value) => `Tjänsten: ${String(value)}`,
  rad: (value) => `Loggen slutar med rad ${formatNumber(Number(value))}`,
  marke: (value) => (Number(value) > 0 ? `Märket säger rad ${formatNumber(Number(value))}` : 'Märket saknades'),
  tagen: (value) => `Säkerhetskopian är från ${formatTime(String(value))}`,
  ersatt: (value) =>
    Number(value) > 0
      ? `Ersätter en databas med ${formatNumber(Number(value))} rader i loggen`
      : 'Ingen läsbar databas ersattes',
  filer: (value) => `${formatNumber(Number(value))} filer`,
  andring: (value) => keyringChanges[String(value)] ?? String(value),
  platsslag: (value) => `Plats: ${slotKinds[String(value)] ?? String(value)}`,
  rattelse: (value) => `Rättelse ${String(value)}`,
  tabeller: (value) => `Återkallade tabeller: ${formatNumber(Number(value))}`,
  sha256: (value) => `Kontrollsumma ${String(value).slice(0, 16)}`,
  schema_fran: (value) => `Från schema ${String(value)}`,
  schema_till: (value) => `till ${String(value)}`,
  version: (value) => `Nyckel nummer ${String(value)} gäller`,
  personer: (value) => `Personer som inte längre går att känna igen: ${formatNumber(Number(value))}`,
  import_id: (value) => `Id från filer: ${formatNumber(Number(value))}`,
};

/** The record that the fields of an act are of, where the same name means something else in another. */
const recordOf: Record<string, string> = {
  'insats.create': 'insats',
  'insats.change': 'insats',
  'kodlista.add': 'kodlista',
  'kodlista.change': 'kodlista',
  'user.change': 'anvandare',
};

const fieldWords: Record<string, (text: string) => string> = { roller: roleName };

/** `start_fran` and `start_till` are one change: `Startdatum: från 2020-01-01 till 2021-01-01`. */
function change(name: string, row: LogEntry): string | null {
  const field = name.replace(/_(fran|till)$/, '');
  const from = row.detalj[`${field}_fran`];
  const to = row.detalj[`${field}_till`];
  if (field === name || from === undefined || to === undefined) return null;
  if (name.endsWith('_till')) return '';
  const words = (value: unknown) => joinSwedish(texts(value).map((one) => fieldWords[field]?.(one) ?? one)) || 'inget';
  const record = recordOf[row.handling];
  const label = record ? fieldOf(record, field).label : fieldText(field).label;
  return `${label}: från ${words(from)} till ${words(to)}`;
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The parameters of a row in words, in the order of the log. */
export function logDetails(row: LogEntry, nameOf: NameOfInsats): string[] {
  return Object.entries(row.detalj)
    .map(
      ([name, value]) =>
        said[name]?.(value, row, nameOf) ??
        change(name, row) ??
        `${upperFirst(fieldName(name))}: ${texts(value).join(', ')}`,
    )
    .filter((text) => text !== '');
}

/** Who did it: a user by name, the account at the command line, or nobody known. */
export function logWho(row: LogEntry): string {
  if (row.namn) return row.namn === row.anvandare ? row.namn : `${row.namn} (${row.anvandare})`;
  if (row.roll === 'drift') return row.os_konto ? `Drift, ${row.os_konto}` : 'Drift';
  return 'Okänd';
}
