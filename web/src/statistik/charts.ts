import type { ChartModel, Series } from '../chart/model';
import { formatNumber, joinSwedish, lowerFirst } from '../text/format';
import { hasShare } from './cells';
import { all, kvinna, man, type Figures } from './figures';
import { periodName, periodShort } from './period';
import { isAnswered, kategorier, type Kategori } from './tables/by-kategori';
import { matrixGroups, yearsWithPersons } from './tables/special';
import { konName, type View } from './view';

const n = (figures: Figures, view: View, matt: string) => {
  const base = figures.get({ kon: view.kon, matt })?.av ?? figures.get({ kon: view.kon, matt })?.antal;
  return base == null ? '' : `n = ${formatNumber(base)}`;
};

/** The insatser, or the one that was asked for; none when nobody took part in any. */
const rowsOf = (figures: Figures) =>
  figures.insatser.length || figures.whole === all ? figures.insatser : [figures.whole];

/** Measures in words: `aktuella, nya och avslutade`. */
const measuresInWords = (figures: Figures, measures: readonly string[]) =>
  joinSwedish(measures.map((matt) => lowerFirst(figures.matt(matt))));

/** What a title says after the name of the table; what is empty is left out. */
const inWords = (...parts: readonly string[]) => parts.filter(Boolean).join(', ');

/** The kön that has been chosen; nothing when it is all of them. */
const chosenKon = (view: View) => (view.kon === all ? '' : lowerFirst(konName(view.kon)));

/** `per insats`, unless there is one and the title names it. */
const perInsats = (figures: Figures, words: string) =>
  figures.whole === all ? [words, 'per insats'].filter(Boolean).join(' ') : words;

/** Whether a period is compared with, and has answers to compare with. */
const comparesAnswers = (figures: Figures, matt: string) =>
  figures.before !== null && isAnswered(figures, figures.before, matt);

/** What the series of a chart set against each other. */
function splitsInWords(figures: Figures, view: View, compares = figures.before !== null): string {
  if (figures.before && compares) return inWords(chosenKon(view), `jämfört med ${periodName(figures.before)}`);
  return chosenKon(view) || joinSwedish([kvinna, man].map((kon) => lowerFirst(konName(kon))));
}

/** Names, and the values of every series at them, without the places where all are zero or missing. */
function withoutZeros(model: ChartModel): ChartModel {
  const kept = model.categories.map((_, i) => model.series.some((one) => one.values[i] != null && one.values[i] !== 0));
  const keep = <T>(values: readonly T[]) => values.filter((_, i) => kept[i]);
  return {
    ...model,
    categories: keep(model.categories),
    series: model.series.map((one) => ({ ...one, values: keep(one.values) })),
  };
}

/** Counts of some measures for each insats; `words` where the names of the measures make no title. */
export function countsByInsats(
  figures: Figures,
  view: View,
  measures: string[],
  words = measuresInWords(figures, measures),
): ChartModel {
  const insatser = rowsOf(figures);
  const kon = figures.meta.id === 'unika' ? all : view.kon;
  return {
    kind: 'bar',
    unit: 'antal',
    decimals: 0,
    categories: insatser,
    n: '',
    what: inWords(perInsats(figures, words), kon === all ? '' : chosenKon(view)),
    series: measures.map((matt) => ({
      name: figures.matt(matt),
      values: insatser.map((insats) => figures.get({ insats, kon, matt })?.antal ?? null),
    })),
  };
}

/** Series that split a share: the year before beside this one, else women beside men. */
function splits(
  figures: Figures,
  view: View,
  compares = figures.before !== null,
): { name: string; ar: string; kon: string }[] {
  const { period, before } = figures;
  if (before && compares) return [period, before].map((ar) => ({ name: periodShort(ar), ar, kon: view.kon }));
  if (view.kon !== all) return [{ name: konName(view.kon), ar: period, kon: view.kon }];
  return [kvinna, man].map((kon) => ({ name: konName(kon), ar: period, kon }));
}

/** Share of each category; counts when the bases are too small for shares. */
export function shares(
  figures: Figures,
  view: View,
  matt: string,
  keep: (one: Kategori) => boolean = () => true,
  ordered = false,
): ChartModel {
  const rows = kategorier(figures).filter(keep);
  const compares = comparesAnswers(figures, matt);
  const parts = splits(figures, view, compares);
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
  const model: ChartModel = {
    kind: 'bar',
    unit: inPercent ? 'procent' : 'antal',
    decimals: inPercent ? view.decimals : 0,
    categories: rows.map((one) => one.etikett),
    series,
    n: n(figures, view, matt),
    what: splitsInWords(figures, view, compares),
  };
  return ordered ? model : withoutZeros(model);
}

/** Share to work or studies for each insats, where the base allows one. */
export function outcome(figures: Figures, view: View): ChartModel | null {
  const matt = 'till_arbete_studier';
  const whole = figures.insatser.includes(figures.whole) ? [] : [figures.whole];
  const insatser = [...figures.insatser, ...whole].filter((insats) =>
    hasShare(figures.get({ insats, kon: view.kon, matt })),
  );
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
    kind: 'bar',
    unit: 'procent',
    decimals: view.decimals,
    n: n(figures, view, matt),
    what: inWords(perInsats(figures, 'andel'), splitsInWords(figures, view)),
    categories: insatser.map((insats) => (insats === all ? 'Totalt' : insats)).filter((_, i) => kept[i]),
    series: series.map((one) => ({ ...one, values: one.values.filter((_, i) => kept[i]) })),
  };
}

/** Shares before and after, category by category; counts when the base is too small for shares. */
export function beforeAfter(figures: Figures, view: View): ChartModel {
  const rows = kategorier(figures);
  const inPercent = hasShare(figures.get({ kon: view.kon, matt: 'fore' }));
  return withoutZeros({
    what: chosenKon(view),
    kind: 'bar',
    unit: inPercent ? 'procent' : 'antal',
    decimals: inPercent ? view.decimals : 0,
    categories: rows.map((one) => one.etikett),
    n: n(figures, view, 'fore'),
    series: ['fore', 'efter'].map((matt) => ({
      name: figures.matt(matt),
      values: rows.map((one) => {
        const figure = figures.get({ kon: view.kon, kategori: one.kod, matt });
        return (inPercent ? figure?.varde : figure?.antal) ?? null;
      }),
    })),
  });
}

/** The edges of the two-way table: how many had each group before and have it after. */
export function groupsBeforeAfter(figures: Figures, view: View): ChartModel {
  const matt = figures.meta.matt[0]?.kod ?? '';
  const groups = matrixGroups(figures);
  const value = (kategori: string) => figures.get({ kon: view.kon, kategori, matt })?.antal ?? null;
  return withoutZeros({
    kind: 'bar',
    unit: 'antal',
    decimals: 0,
    categories: groups.map((one) => one.etikett),
    n: n(figures, view, matt),
    what: inWords('antal i varje grupp före och efter', chosenKon(view)),
    series: [
      { name: 'Före', values: groups.map((one) => value(`${one.kod}>*`)) },
      { name: 'Efter', values: groups.map((one) => value(`*>${one.kod}`)) },
    ],
  });
}

/** Mean and median months for each insats and the whole. */
export function duration(figures: Figures, view: View): ChartModel {
  const whole = figures.insatser.includes(figures.whole) ? [] : [figures.whole];
  const insatser = [...figures.insatser, ...whole];
  return {
    kind: 'bar',
    unit: 'manader',
    decimals: 1,
    n: n(figures, view, 'avslutade'),
    what: inWords(perInsats(figures, 'medel och median'), chosenKon(view)),
    categories: insatser.map((insats) => (insats === all ? 'Totalt' : insats)),
    series: ['medel_manader', 'median_manader'].map((matt) => ({
      name: figures.matt(matt),
      values: insatser.map((insats) => figures.get({ insats, kon: view.kon, matt })?.varde ?? null),
    })),
  };
}

/** Counts of each category, women beside men; none when nobody has answered. */
export function categoryCounts(figures: Figures, view: View, matt: string): ChartModel | null {
  if (!isAnswered(figures, figures.period, matt)) return null;
  const rows = kategorier(figures);
  const compares = comparesAnswers(figures, matt);
  return {
    kind: 'bar',
    unit: 'antal',
    decimals: 0,
    categories: rows.map((one) => one.etikett),
    n: n(figures, view, matt),
    what: splitsInWords(figures, view, compares),
    series: splits(figures, view, compares).map((part) => ({
      name: part.name,
      values: rows.map((one) => figures.get({ ar: part.ar, kon: part.kon, kategori: one.kod, matt })?.antal ?? null),
    })),
  };
}

/** More years than these are lines, read on the axis; fewer are bars, each with its number. */
const mostBars = 6;
const flows = ['aktuella', 'nya', 'avslutade'];

/** The three flows year by year, from the first year that anybody took part in; a single year has no course to draw. */
export function years(figures: Figures, view: View): ChartModel | null {
  const periods = yearsWithPersons(figures);
  if (periods.length < 2) return null;
  return {
    kind: periods.length > mostBars ? 'line' : 'bar',
    unit: 'antal',
    decimals: 0,
    categories: periods.map(periodShort),
    n: '',
    what: inWords(measuresInWords(figures, flows), chosenKon(view)),
    series: flows.map((matt) => ({
      name: figures.matt(matt),
      values: periods.map((ar) => figures.get({ ar, kon: view.kon, matt })?.antal ?? null),
    })),
  };
}

/** Given, missing and declined add up to those who should have an answer. */
export function coverage(figures: Figures, view: View): ChartModel {
  const rows = kategorier(figures).filter((one) => hasShare(figures.get({ kategori: one.kod, matt: 'given' })));
  return {
    kind: 'stacked',
    unit: 'procent',
    decimals: view.decimals,
    categories: rows.map((one) => one.etikett),
    n: '',
    what: 'andel av dem som borde ha ett svar',
    series: ['given', 'saknas', 'vill_ej'].map((matt) => ({
      name: figures.matt(matt),
      values: rows.map((one) => figures.get({ kategori: one.kod, matt })?.varde ?? null),
    })),
  };
}
