import type { Figure, Statistics, TableMeta } from '../api/statistics';

/** Where a figure stands in a table; what is left out is "all". */
export interface At {
  ar?: string;
  insats?: string;
  kon?: string;
  kategori?: string;
  matt: string;
}

export const kvinna = 'kvinna';
export const man = 'man';
export const annat = 'annat';
export const all = '*';

/** The figures of one table, looked up by place. */
export class Figures {
  private readonly byPlace = new Map<string, Figure>();
  /** `*`, or the one insats that was asked for when the table has no row for all. */
  readonly whole: string;
  /** Insatser with rows of their own, in the order of the table. */
  readonly insatser: string[];
  /** The years or spans of the table, in its order. */
  readonly periods: string[];

  constructor(
    readonly meta: TableMeta,
    readonly period: string,
    readonly before: string | null,
    rows: readonly Figure[],
  ) {
    const insatser = new Set<string>();
    const periods = new Set<string>();
    for (const row of rows) {
      this.byPlace.set([row.ar, row.insats, row.kon, row.kategori, row.matt].join('|'), row);
      insatser.add(row.insats);
      periods.add(row.ar);
    }
    this.whole = insatser.has(all) || insatser.size === 0 ? all : ([...insatser][0] ?? all);
    this.insatser = [...insatser].filter((name) => name !== all);
    this.periods = [...periods];
  }

  get(at: At): Figure | undefined {
    const place = [at.ar ?? this.period, at.insats ?? this.whole, at.kon ?? all, at.kategori ?? all, at.matt];
    return this.byPlace.get(place.join('|'));
  }

  /** The label of a measure, as the server words it. */
  matt(kod: string): string {
    return this.meta.matt.find((one) => one.kod === kod)?.etikett ?? kod;
  }
}

/** Whether anybody took part in a period. */
export const hasAnybody = (statistics: Statistics, period: string | null) =>
  statistics.statistik.some(
    (row) => row.tabell === 'flode' && row.ar === period && row.matt === 'aktuella' && (row.antal ?? 0) > 0,
  );

/** The period that is compared with; null when nobody took part in it, and there is nothing to compare with. */
export const comparedWith = (statistics: Statistics): string | null =>
  hasAnybody(statistics, statistics.jamforelse) ? statistics.jamforelse : null;

/** The tables of a statistics answer in its order, each with its figures. */
export function figuresByTable(statistics: Statistics): Figures[] {
  const rows = new Map<string, Figure[]>();
  for (const row of statistics.statistik) {
    const list = rows.get(row.tabell);
    if (list) list.push(row);
    else rows.set(row.tabell, [row]);
  }
  const before = comparedWith(statistics);
  return statistics.tabeller.map((meta) => new Figures(meta, statistics.period, before, rows.get(meta.id) ?? []));
}
