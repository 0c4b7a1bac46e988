/** As it is looked for: `atgard` finds `åtgärd`, whichever keyboard it was typed on. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether every word that is looked for stands somewhere in the texts; everything does when nothing is. */
export function matches(asked: string, ...texts: readonly string[]): boolean {
  const whole = folded(texts.join(' '));
  return folded(asked)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
