/** What a chart shows, independent of the library that draws it. */

export type ChartUnit = 'antal' | 'procent' | 'manader';

/** Why a place has no value: hidden is marked with an X, and has no length that could be measured. */
export type Gap = 'hidden' | 'not_applicable';

export interface Series {
  name: string;
  values: (number | null)[];
  /** By place, where a value is missing for a reason that the reader is told. */
  gaps?: (Gap | null)[];
}

export interface ChartModel {
  kind: 'bar' | 'stacked' | 'line';
  unit: ChartUnit;
  decimals: number;
  categories: string[];
  series: Series[];
  /** How many the figures are about, `n = 280`; empty when the series have different ones. */
  n: string;
  /** What is drawn, and no more, behind the name of the table: `aktuella och nya per insats`. */
  what: string;
}

/** What stands above a chart: the name of its table and what is drawn of it. */
export const chartTitle = (heading: string, model: ChartModel) => (model.what ? `${heading}: ${model.what}` : heading);

/** Whether there is anything to draw: a value above zero, or the mark of a hidden one. */
export const hasSomething = (model: ChartModel) =>
  model.series.some((one) => one.values.some((value) => value !== null && value > 0) || one.gaps?.includes('hidden'));

/** What stands around the chart and inside its picture. */
export interface ChartFrame {
  title: string;
  population: string;
  source: string;
  /** Training data is marked inside the picture too. */
  ovning: boolean;
}
