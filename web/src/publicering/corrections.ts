import type { PublishedPage, PublishedTable, Rattelse } from '../api/publiceringar';
import { formatNumber } from '../text/format';
import type { Cell } from '../table/model';

/** What has become of a printed count. */
export interface Mark {
  /** As it was printed. */
  before: number;
  /** Null when it is withdrawn. */
  now: number | null;
  wasTooLow: boolean;
  /** Which rättelse said so, the last of several. */
  rattelse: number;
}

/** A frozen table with what has been corrected of it. */
export type MarkedTable = PublishedTable & {
  /** By row and column, as celler. */
  marks?: (Mark | null)[][];
  /** The rättelse that withdrew it whole. */
  withdrawn?: number;
};

const marksOf = (table: PublishedTable, rattelser: readonly Rattelse[]): (Mark | null)[][] => {
  const marks: (Mark | null)[][] = table.celler.map((row) => row.map(() => null));
  for (const rattelse of rattelser) {
    for (const one of rattelse.tal) {
      const row = marks[one.rad_nummer];
      const printed = table.celler[one.rad_nummer]?.[one.kolumn_nummer];
      if (one.tabell !== table.id || !row || typeof printed !== 'number') continue;
      row[one.kolumn_nummer] = {
        before: printed,
        now: one.rattat,
        wasTooLow: one.var === 'for_lagt',
        rattelse: rattelse.nummer ?? 0,
      };
    }
  }
  return marks;
};

/** Whether a count of that size, in the row or the column, is not what it was: then a share of it lapses. */
const isBase = (marks: (Mark | null)[][], row: number, column: number, base: number): boolean =>
  [...(marks[row] ?? []), ...marks.map((one) => one[column] ?? null)].some((mark) => mark?.before === base);

/** Shares and means that were made from counts that are not in force. */
function withoutLapsed(table: PublishedTable, marks: (Mark | null)[][]): Partial<PublishedTable> {
  const andelar = table.andelar?.map((row, r) =>
    row.map((share, c) => (share && (marks[r]?.[c] || isBase(marks, r, c, share.av)) ? null : share)),
  );
  const medel = table.medel?.map((mean, r) =>
    mean && (marks[r] ?? []).some((mark) => mark?.before === mean.av) ? null : mean,
  );
  return { ...(andelar ? { andelar } : {}), ...(medel ? { medel } : {}) };
}

function marked(table: PublishedTable, rattelser: readonly Rattelse[]): MarkedTable {
  const withdrawn = rattelser.find((one) => one.tabeller.some((gone) => gone.id === table.id))?.nummer;
  const marks = marksOf(table, rattelser);
  if (!withdrawn && !marks.flat().some(Boolean)) return table;
  return {
    ...table,
    ...withoutLapsed(table, marks),
    celler: table.celler.map((row, r) => row.map((cell, c) => (marks[r]?.[c] ? (marks[r][c].now ?? 'X') : cell))),
    marks,
    ...(withdrawn ? { withdrawn } : {}),
  };
}

/** The tables of a publicering with the numbers that are in force, and what they were. */
export const markedTables = (page: Pick<PublishedPage, 'tabeller' | 'rattelser'>): MarkedTable[] =>
  page.tabeller.map((table) => marked(table, page.rattelser));

/** The old number struck through and the new one beside it. */
export function markedCell(mark: Mark): Cell {
  const was = formatNumber(mark.before);
  if (mark.now !== null) {
    const now = formatNumber(mark.now);
    return {
      text: now,
      value: mark.now,
      decimals: 0,
      was,
      spoken: `${now}, rättat från ${was} i rättelse ${mark.rattelse}`,
    };
  }
  const wrong = mark.wasTooLow ? 'för lågt' : 'för högt';
  return {
    text: 'återkallat',
    value: null,
    decimals: 0,
    was,
    spoken: `${was} är återkallat i rättelse ${mark.rattelse}: det var ${wrong}`,
  };
}

/** What stands under a table of which something is corrected. */
export function correctionNotes(table: MarkedTable): string[] {
  if (table.withdrawn) {
    return [`Tabellen är återkallad i rättelse ${table.withdrawn}. Tal, andelar och medelvärden i den gäller inte.`];
  }
  const numbers = [...new Set((table.marks ?? []).flat().flatMap((mark) => (mark ? [mark.rattelse] : [])))].sort();
  if (numbers.length === 0) return [];
  const which = numbers.map((one) => `rättelse ${one}`).join(' och ');
  return [
    `Överstrukna tal är rättade eller återkallade i ${which}. Andelar och medelvärden som byggde på dem visas inte.`,
  ];
}

/** `3 tal rättade, 2 återkallade`: printed places. */
export function correctedInWords(rattelse: Rattelse): string {
  const withNumber = rattelse.tal.filter((one) => one.rattat !== null).length;
  const without = rattelse.tal.length - withNumber;
  const words = [
    withNumber > 0 ? `${formatNumber(withNumber)} tal ${withNumber === 1 ? 'rättat' : 'rättade'}` : '',
    without > 0
      ? `${formatNumber(without)} ${withNumber > 0 ? '' : 'tal '}${without === 1 ? 'återkallat' : 'återkallade'}`
      : '',
  ];
  return words.filter(Boolean).join(', ');
}

/** `1 rättelse`, `2 rättelser`. */
export const rattelserInWords = (count: number) => `${formatNumber(count)} ${count === 1 ? 'rättelse' : 'rättelser'}`;
