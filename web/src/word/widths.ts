/** How wide the columns of a Word table are, and how large its letters: so that no word is broken. */

/** A column as the words that stand in it. */
export interface WordColumn {
  /** Bold, and broken at spaces. */
  heads: readonly string[];
  cells: readonly string[];
}

export interface Fit {
  /** Of the letters, in half points. */
  size: number;
  /** In twentieths of a point, for each column. */
  widths: number[];
  /** Whether every word has room; if not, the table wants a wider page. */
  fits: boolean;
}

const sizes = [18, 17, 16, 15, 14, 13, 12];
/** Left and right in a cell, with the lines between cells. */
const padding = 140;
/** Arial, in hundredths of the size of its letters: narrow ones, wide ones, capitals, and most of them. Bold is wider. */
const signWidth = (sign: string) =>
  /[ijltfrI.,:()\u00a0]/.test(sign) ? 36 : /[mwMW%]/.test(sign) ? 92 : /[A-ZÅÄÖ]/.test(sign) ? 76 : 58;
const boldMore = 1.06;
/** A size of one half point is ten twentieths of a point. */
const perHalfPoint = 10 / 100;
/** A label may stand on lines of this many signs before it takes room from the numbers. */
const labelSigns = 34;

/** Where Word begins a new line: at spaces and after hyphens, not at a space that does not break. */
const pieces = (text: string) => text.split(/[ \n]|(?<=[-–])/);

const widthOf = (text: string) => [...text].reduce((all, sign) => all + signWidth(sign), 0) * perHalfPoint;

/** The widest piece that cannot be broken, for letters of one half point. */
const widest = (texts: readonly string[]) => Math.max(0, ...texts.flatMap(pieces).map(widthOf));

const need = (column: WordColumn, size: number) =>
  Math.ceil(size * Math.max(widest(column.heads) * boldMore, widest(column.cells))) + padding;

/** What the labels would like to have. */
const wish = (column: WordColumn, size: number) =>
  Math.ceil(
    size * Math.max(0, ...[...column.heads, ...column.cells].map((text) => widthOf(text.slice(0, labelSigns)))),
  ) + padding;

/** A heading over several columns needs its longest word of room over them together. */
export interface Spanning {
  label: string;
  first: number;
  span: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function needs(columns: readonly WordColumn[], spanning: readonly Spanning[], size: number): number[] {
  const widths = columns.map((column) => need(column, size));
  for (const head of spanning) {
    const lacks =
      size * widest([head.label]) * boldMore + padding - sum(widths.slice(head.first, head.first + head.span));
    for (let i = head.first; lacks > 0 && i < head.first + head.span; i++)
      widths[i] = (widths[i] ?? 0) + Math.ceil(lacks / head.span);
  }
  return widths;
}

/** The first column holds labels, the others numbers: what is over goes to the labels, then to all alike. */
export function fit(columns: readonly WordColumn[], width: number, spanning: readonly Spanning[] = []): Fit {
  const tried = sizes.map((size) => ({ size, widths: needs(columns, spanning, size) }));
  const found = tried.find(({ widths }) => sum(widths) <= width);
  const { size, widths } = found ?? tried[tried.length - 1] ?? { size: 12, widths: [] };
  if (!found) return { size, widths: widths.map((one) => Math.floor((one * width) / sum(widths))), fits: false };
  const [label] = columns;
  let over = width - sum(widths);
  const more = label ? Math.min(over, Math.max(0, wish(label, size) - (widths[0] ?? 0))) : 0;
  over -= more;
  return {
    size,
    fits: true,
    widths: widths.map((one, i) => one + (i === 0 ? more : 0) + Math.floor(over / widths.length)),
  };
}
