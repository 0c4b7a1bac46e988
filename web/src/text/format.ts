const nbsp = '\u00a0';
const minus = '\u2212';

/** 12345.678 with one decimal as `12 345,7`: no-break space, decimal comma, a real minus sign. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = roundHalfAway(Math.abs(value), decimals).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, nbsp);
  const isZero = Number(`${whole}.${fraction ?? ''}`) === 0;
  return (value < 0 && !isZero ? minus : '') + grouped + (fraction ? `,${fraction}` : '');
}

/** Half away from zero, as every printed share is rounded. The nudge undoes binary fractions such as 1.005. */
export function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor;
}

export const formatPercent = (value: number, decimals = 0) => `${formatNumber(value, decimals)}${nbsp}%`;

/** With its sign always shown: `+3`, `−2`, `0`. */
export function formatChange(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  return roundHalfAway(value, decimals) > 0 ? `+${text}` : text;
}

/** A change in words: `8 färre än 2020`, `3 fler än 2020`, `lika många som 2020`, `inga 2020`. */
export function changeInWords(now: number, before: number, than: string): string {
  const change = now - before;
  // A growth from nothing says nothing.
  if (before === 0 && now > 0) return `inga ${than}`;
  if (change === 0) return `lika många som ${than}`;
  return `${formatNumber(Math.abs(change))} ${change > 0 ? 'fler' : 'färre'} än ${than}`;
}

/** A change of a share: `2 procentenheter högre än 2020`. */
export function pointsInWords(now: number, before: number, than: string, decimals = 0): string {
  const change = roundHalfAway(now - before, decimals);
  if (change === 0) return `oförändrat från ${than}`;
  const size = formatNumber(Math.abs(change), decimals);
  const unit = Math.abs(change) === 1 ? 'procentenhet' : 'procentenheter';
  return `${size} ${unit} ${change > 0 ? 'högre' : 'lägre'} än ${than}`;
}

const words = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A small number as a word, as in running text: `fem`; from 13 on in digits. */
export const numberInWords = (value: number) => words[value] ?? formatNumber(value);

/** A UTC time as local `2026-11-22 08:15`. */
export function formatTime(utc: string): string {
  const time = new Date(utc);
  if (Number.isNaN(time.getTime())) return utc;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

const swedishDay = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-12-01` in running text: `1 december 2026`. */
export const formatDay = (day: string) => swedishDay.format(new Date(`${day}T00:00:00Z`));

/** `1 dag`, `170 dagar`. */
export const formatDays = (days: number) => `${formatNumber(days)}${nbsp}${days === 1 ? 'dag' : 'dagar'}`;

/** Days as people say them: `170 dagar`, and from a year on `7 år` or `7 år 8 mån`. */
export function formatDuration(days: number): string {
  if (days < 365) return formatDays(days);
  const months = Math.max(12, Math.floor(days / (365.2425 / 12)));
  const years = `${formatNumber(Math.floor(months / 12))}${nbsp}år`;
  return months % 12 === 0 ? years : `${years} ${months % 12}${nbsp}mån`;
}

/** `Ingen träff`, `1 träff`, `12 träffar`. */
export const hits = (count: number) =>
  count === 0 ? 'Ingen träff' : `${formatNumber(count)} ${count === 1 ? 'träff' : 'träffar'}`;

/** A text that somebody has written as a sentence, with its full stop if that was left out. */
export const asSentence = (text: string) => text.trim().replace(/[^.!?…:)]$/, '$&.');

/** `a`, `a och b`, `a, b och c`. */
export function joinSwedish(words: string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;
}

/** A label in the middle of a sentence; what stands further in it keeps its capitals, as names do. */
export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
