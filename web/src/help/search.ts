const plain = (text: string) => text.toLowerCase().normalize('NFC').trim();

/** Whether every word that is looked for stands somewhere in the texts; everything does when nothing is. */
export function matches(asked: string, ...texts: readonly string[]): boolean {
  const whole = plain(texts.join(' '));
  return plain(asked).split(/\s+/).every((word) => whole.includes(word));
}
