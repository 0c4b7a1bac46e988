/**
 * Texts of a chart in lines, broken at spaces alone: the library that draws would break at commas too,
 * and put one first on a line. Widths are those of the widest font in use, so that a line is not too
 * long in another.
 */

/** Widths of signs in parts of the height of a letter. */
const widths: readonly [RegExp, number][] = [
  [/[\s.,:;'|!il]/, 0.28],
  [/[jtfr()\-–/]/, 0.38],
  [/[mwMW%]/, 0.88],
  [/[A-ZÅÄÖ]/, 0.7],
  [/[0-9]/, 0.62],
];
const usual = 0.58;
const boldness = 1.06;

/** About how wide a text is, in pixels; rather too wide than too narrow. */
export function widthOf(text: string, size: number, bold = false): number {
  const signs = [...text].reduce((sum, sign) => sum + (widths.find(([form]) => form.test(sign))?.[1] ?? usual), 0);
  return signs * size * (bold ? boldness : 1);
}

/** The lines of a text that is no wider than `width`; a single word that is wider stays whole. */
export function linesOf(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  // Not at a no-break space, which holds a number and its unit together.
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** How many rows a legend takes whose names stand after each other, each with its mark. */
export function legendRows(names: readonly string[], width: number, size: number, mark: number): number {
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const wide = mark + widthOf(name, size);
    if (used > 0 && used + wide > width) {
      rows++;
      used = 0;
    }
    used += wide;
  }
  return rows;
}
