import type { ChartModel, Series } from '../chart/model';
import { formatNumber } from '../text/format';
import { hasShare } from './cells';
import { all, kvinna, man, type Figures } from './figures';
import { periodShort } from './period';
import { kategorier, type Kategori } from './tables/by-kategori';
import { matrixGroups } from './tables/special';
import { konName, type View } from './view';

const n = (figures: Figures, view: View, matt: string) => {
  const base = figures.get({ kon: view.kon, matt })?.av ?? figures.get({ kon: view.kon, matt })?.antal;
  return base == null ? '' : `n = ${formatNumber(base)}`;
};

/** The insatser, or the one that was asked for. */
const rowsOf = (figures: Figures) => (figures.insatser.length ? figures.insatser : [figures.whole]);

/** Counts of some measures for each insats. */
export function countsByInsats(figures: Figures, view: View, measures: string[]): ChartModel {
  const insatser = rowsOf(figures);
  const kon = figures.meta.id === 'unika' ? all : view.kon;
  return {
    kind: 'bar', unit: 'antal', decimals: 0, categories: insatser, n: '',
    series: measures.map((matt) => ({
      name: figures.matt(matt),
      values: insatser.map((insats) => figures.get({ insats, kon, matt })?.antal ?? null),
    })),
  };
}

/** Series that split a share: the year before beside this one, else women beside men. */
function splits(figures: Figures, view: View): { name: string; ar: string; kon: string }[] {
  const { period, before } = figures;
  if (before) return [period, before].map((ar) => ({ name: periodShort(ar), ar, kon: view.kon }));
  if (view.kon !== all) return [{ name: konName(view.kon), ar: period, kon: view.kon }];
  return [kvinna, man].map((kon) => ({ name: konName(kon), ar: period, kon }));
}

/** Share of each category; counts when the bases are too small for shares. */
export function shares(
  figures: Figures,
  view: View,
  matt: string,
  keep: (one: Kategori) => boolean = () => true,
): ChartModel {
  const rows = kategorier(figures).filter(keep);
  const parts = splits(figures, view);
  const at = (part: { ar: string; kon: string }, kategori: string) =>
    figures.get({ ar: part.ar, kon: part.kon, kategori, matt });
  const inPercent = parts.every((part) => hasShare(at(part, all)));
  const series: Series[] = parts.map((part) => ({
    name: part.name,
    values: rows.map((one) => {
      const figure = at(part, one.kod);
      return (inPercent ? figure?.varde : figure?.antal) ?? null;
    }),
  }));
  return {
    kind: 'bar', unit: inPercent ? 'procent' : 'antal', decimals: inPercent ? view.decimals : 0,
    categories: rows.map((one) => one.etikett), series, n: n(figures, view, matt),
  };
}

/** Share to work or studies for each insats, where the base allows one. */
export function outcome(figures: Figures, view: View): ChartModel | null {
  const matt = 'till_arbete_studier';
  const whole = figures.insatser.includes(figures.whole) ? [] : [figures.whole];
  const insatser = [...figures.insatser, ...whole].filter((insats) => hasShare(figures.get({ insats, kon: view.kon, matt })));
  if (insatser.length === 0) return null;
  const series = splits(figures, view).map((part) => ({
    name: part.name,
    values: insatser.map((insats) => {
      const previous = part.ar === figures.before;
      const figure = figures.get({ insats, kon: part.kon, matt: previous ? 'foregaende' : matt });
      return hasShare(figure) ? figure.varde : null;
    }),
  }));
  const kept = insatser.map((_, i) => series.some((one) => one.values[i] !== null));
  return {
    kind: 'bar', unit: 'procent', decimals: view.decimals, n: n(figures, view, matt),
    categories: insatser.map((insats) => (insats === all ? 'Totalt' : insats)).filter((_, i) => kept[i]),
    series: series.map((one) => ({ ...one, values: one.values.filter((_, i) => kept[i]) })),
  };
}

/** Shares before and after, category by category; counts when the base is too small for shares. */
export function beforeAfter(figures: Figures, view: View): ChartModel {
  const rows = kategorier(figures);
  const inPercent = hasShare(figures.get({ kon: view.kon, matt: 'fore' }));
  return {
    kind: 'bar', unit: inPercent ? 'procent' : 'antal', decimals: inPercent ? view.decimals : 0,
    categories: rows.map((one) => one.etikett), n: n(figures, view, 'fore'),
    series: ['fore', 'efter'].map((matt) => ({
      name: figures.matt(matt),
      values: rows.map((one) => {
        const figure = figures.get({ kon: view.kon, kategori: one.kod, matt });
        return (inPercent ? figure?.varde : figure?.antal) ?? null;
      }),
    })),
  };
}

/** The edges of the two-way table: how many had each group before and have it after. */
export function groupsBeforeAfter(figures: Figures, view: View): ChartModel {
  const matt = figures.meta.matt[0]?.kod ?? '';
  const groups = matrixGroups(figures);
  const value = (kategori: string) => figures.get({ kon: view.kon, kategori, matt })?.antal ?? null;
  return {
    kind: 'bar', unit: 'antal', decimals: 0, categories: groups.map((one) => one.etikett), n: n(figures, view, matt),
    series: [
      { name: 'Före', values: groups.map((one) => value(`${one.kod}>*`)) },
      { name: 'Efter', values: groups.map((one) => value(`*>${one.kod}`)) },
    ],
  };
}

/** Mean and median months for each insats and the whole. */
export function duration(figures: Figures, view: View): ChartModel {
  const whole = figures.insatser.includes(figures.whole) ? [] : [figures.whole];
  const insatser = [...figures.insatser, ...whole];
  return {
    kind: 'bar', unit: 'manader', decimals: 1, n: n(figures, view, 'avslutade'),
    categories: insatser.map((insats) => (insats === all ? 'Totalt' : insats)),
    series: ['medel_manader', 'median_manader'].map((matt) => ({
      name: figures.matt(matt),
      values: insatser.map((insats) => figures.get({ insats, kon: view.kon, matt })?.varde ?? null),
    })),
  };
}

/** Counts of each category, women beside men. */
export function categoryCounts(figures: Figures, view: View, matt: string): ChartModel {
  const rows = kategorier(figures);
  return {
    kind: 'bar', unit: 'antal', decimals: 0, categories: rows.map((one) => one.etikett), n: n(figures, view, matt),
    series: splits(figures, view).map((part) => ({
      name: part.name,
      values: rows.map((one) => figures.get({ ar: part.ar, kon: part.kon, kategori: one.kod, matt })?.antal ?? null),
    })),
  };
}

/** A line for each of the three flows over the years; a single year has no line to draw. */
export function years(figures: Figures, view: View): ChartModel | null {
  const periods = [...figures.periods].sort();
  if (periods.length < 2) return null;
  return {
    kind: 'line', unit: 'antal', decimals: 0, categories: periods.map(periodShort), n: '',
    series: ['aktuella', 'nya', 'avslutade'].map((matt) => ({
      name: figures.matt(matt),
      values: periods.map((ar) => figures.get({ ar, kon: view.kon, matt })?.antal ?? null),
    })),
  };
}

/** Given, missing and declined add up to those who should have an answer. */
export function coverage(figures: Figures, view: View): ChartModel {
  const rows = kategorier(figures).filter((one) => hasShare(figures.get({ kategori: one.kod, matt: 'given' })));
  return {
    kind: 'stacked', unit: 'procent', decimals: view.decimals, categories: rows.map((one) => one.etikett), n: '',
    series: ['given', 'saknas', 'vill_ej'].map((matt) => ({
      name: figures.matt(matt),
      values: rows.map((one) => figures.get({ kategori: one.kod, matt })?.varde ?? null),
    })),
  };
}
