/** Receipt codes: five signs and a check sign, shown as two groups of three. */
const alphabet = '34579BCDFGHJKMNPQRTVWXZ';
const length = 6;

/** Upper case without spaces and hyphens of any kind. */
export function normaliseKod(input: string): string {
  return input.toUpperCase().replace(/[\s\u00a0\u2010-\u2015\u2212-]/g, '');
}

/** `VPFQRT` as `VPF-QRT`; shorter input is grouped as far as it goes. */
export function showKod(input: string): string {
  const kod = normaliseKod(input);
  return kod.length > 3 ? `${kod.slice(0, 3)}-${kod.slice(3)}` : kod;
}

/** True when sum(i * value(sign i)), i = 1..6, is 0 mod 23: one wrong sign or a swap breaks it. */
export function hasRightCheckSign(kod: string): boolean {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const value = alphabet.indexOf(kod[i] ?? ' ');
    if (value < 0) return false;
    sum += (i + 1) * value;
  }
  return sum % alphabet.length === 0;
}

export type KodState = 'empty' | 'incomplete' | 'wrong' | 'complete';

/** What can be said of typed input before the server is asked. */
export function stateOfKod(input: string): KodState {
  const kod = normaliseKod(input);
  if (kod === '') return 'empty';
  if (kod.length > length || [...kod].some((sign) => !alphabet.includes(sign))) return 'wrong';
  if (kod.length < length) return 'incomplete';
  return hasRightCheckSign(kod) ? 'complete' : 'wrong';
}
