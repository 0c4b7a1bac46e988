import { formatNumber, formatPercent } from '../text/format';
import { chartTitle, type ChartFrame, type ChartModel, type Series } from './model';
import { chartInk, chartLine, chartPaper, chartSoft, labelColours, seriesColours } from './palette';
import { legendRows, linesOf } from './wrap';

/** Where the chart is drawn: width in pixels, a font that exists there, patterns for paper. */
export interface Surface {
  width: number;
  font: string;
  patterns: boolean;
  /** On paper, where letters are read at half the distance and room is dear. */
  dense?: boolean;
}

/** Heights and sizes of letters in pixels. */
interface Measures {
  bar: number;
  /** Between the bars of one category and the next. */
  gap: number;
  line: number;
  text: number;
  titleLine: number;
  title: number;
}

const airy: Measures = { bar: 18, gap: 16, line: 18, text: 13, titleLine: 22, title: 16 };
const dense: Measures = { bar: 14, gap: 8, line: 15, text: 11, titleLine: 18, title: 13 };
const measuresOf = (surface: Surface) => (surface.dense ? dense : airy);

/** Under this width the names stand above the bars, in rows of their own, instead of beside them. */
const narrow = 560;

export function formatValue(model: ChartModel, value: number): string {
  return model.unit === 'procent' ? formatPercent(value, model.decimals) : formatNumber(value, model.decimals);
}

const unitNames = { antal: 'antal', procent: 'procent', manader: 'månader' } as const;
const unitHeadings = { antal: 'Antal', procent: 'Procent', manader: 'Månader' } as const;
/** Room above the title for the dots of a capital Ö. */
const headroom = 6;

const titleOf = (model: ChartModel, frame: ChartFrame) =>
  `${frame.ovning ? 'ÖVNING: ' : ''}${chartTitle(frame.title, model)}`;

/** The chart in words, in Swedish: one sentence for each category, with the names as they are, since some are of authorities. */
export function describe(model: ChartModel, frame: ChartFrame): string {
  const value = (series: Series, index: number) => {
    const number = series.values[index];
    const missing = series.gaps?.[index] === 'not_applicable' ? 'ej tillämpligt' : 'visas inte';
    return `${series.name} ${number == null ? missing : formatValue(model, number)}`;
  };
  const sentences = model.categories.map(
    (category, index) => `${category}: ${model.series.map((series) => value(series, index)).join('; ')}.`,
  );
  const kind = model.kind === 'line' ? 'Linjediagram' : 'Stapeldiagram';
  return `${kind}: ${chartTitle(frame.title, model)}, ${unitNames[model.unit]}. ${sentences.join(' ')}`;
}

/** A mark of the legend, the space after it and the space to the next. */
const legendMark = 16 + 5 + 10;

function layout(model: ChartModel, frame: ChartFrame, surface: Surface) {
  const isNarrow = surface.width < (surface.dense ? narrow / 2 : narrow);
  const size = measuresOf(surface);
  const width = surface.width - 16;
  const subtitle = [frame.population, model.n, unitHeadings[model.unit]].filter(Boolean).join('. ');
  const text = {
    title: linesOf(titleOf(model, frame), width, size.title, true),
    subtitle: linesOf(subtitle, width, size.text),
    source: linesOf(frame.source, width, size.text),
  };
  const legend =
    model.series.length < 2
      ? 0
      : legendRows(
          model.series.map((one) => one.name),
          surface.width,
          size.text,
          legendMark,
        );
  const top = headroom + text.title.length * size.titleLine + text.subtitle.length * size.line + 14;
  const bars = model.kind === 'stacked' ? 1 : model.series.length;
  // Every row of names is as high as the highest: the bars of a chart are laid out alike.
  const nameLines = Math.max(1, ...model.categories.map((one) => linesOf(one, width - 12, size.text).length));
  const names = isNarrow && model.kind !== 'line' ? nameLines * size.line + 2 : 0;
  const band = model.kind === 'line' ? 0 : bars * size.bar + names + size.gap;
  const plot = model.kind === 'line' ? 10 * size.bar + 60 : band * model.categories.length;
  const bottom = text.source.length * size.line + (model.kind === 'line' ? 40 : 18);
  const gridTop = top + legend * (size.line + 8) + 6;
  return { isNarrow, width, text, top, gridTop, bottom, names, height: gridTop + plot + bottom };
}

/** The height in pixels that a chart needs on a surface. */
export const heightOf = (model: ChartModel, frame: ChartFrame, surface: Surface) =>
  layout(model, frame, surface).height;

function labels(model: ChartModel, font: string, size: Measures, index: number) {
  return {
    // The values of lines cross each other: they stand on the axis.
    show: model.kind !== 'line',
    position: model.kind === 'stacked' ? 'inside' : 'right',
    color: model.kind === 'stacked' ? (labelColours[index % labelColours.length] ?? chartInk) : chartInk,
    fontFamily: font,
    fontSize: size.text,
    formatter: ({ value }: { value: unknown }) => {
      if (typeof value !== 'number') return '';
      // A slice too thin for its number is read in the table.
      return model.kind === 'stacked' && value < 8 ? '' : formatValue(model, value);
    },
  };
}

function seriesOption(model: ChartModel, font: string, size: Measures) {
  return model.series.map((series, index) => ({
    type: model.kind === 'line' ? ('line' as const) : ('bar' as const),
    name: series.name,
    data: series.values.map((value) => value ?? '-'),
    silent: true,
    ...(model.kind === 'line' ? { symbolSize: 8, lineStyle: { width: 3 } } : { barWidth: size.bar - 4, barGap: '20%' }),
    ...(model.kind === 'stacked' ? { stack: 'all' } : {}),
    itemStyle: { color: seriesColours[index % seriesColours.length] ?? chartInk },
    label: labels(model, font, size, index),
  }));
}

/** For what stands beside the bars, where these have patterns; asking for none draws one on the screen too. */
const noPattern = { decal: { symbol: 'none' as const } };

/** A bar without length above the others of its category, which carries the name; see `layout`. */
function nameRow(model: ChartModel, font: string, size: Measures, width: number, height: number, patterns: boolean) {
  return {
    type: 'bar' as const,
    name: '',
    data: model.categories.map(() => 0),
    silent: true,
    barWidth: height,
    barGap: '20%',
    itemStyle: { color: 'transparent', ...(patterns ? noPattern : {}) },
    label: {
      show: true,
      position: [0, height] as [number, number],
      align: 'left' as const,
      verticalAlign: 'bottom' as const,
      lineHeight: size.line,
      color: chartInk,
      fontFamily: font,
      fontSize: size.text,
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        linesOf(model.categories[dataIndex] ?? '', width, size.text).join('\n'),
    },
  };
}

const hiddenWidth = 26;
/** A box with slanting lines, all drawn as surfaces: the width of a stroke would follow the scale of the mark. */
const hatched =
  'path://M0 0H26V14H0ZM1 1V13H25V1ZM1 3.5L3.5 1H4.9L1 4.9ZM1 8.5L8.5 1H9.9L1 9.9ZM1 13L13 1H14.4L2.4 13Z' +
  'M6.5 13L18.5 1H19.9L7.9 13ZM12 13L24 1H25L13.4 13ZM17.5 13L25 5.5V6.9L18.9 13ZM22.5 13L25 10.5V11.9L23.9 13Z';

/**
 * A mark of fixed size where a bar is hidden, in the place of the bar. Every series gets its own,
 * also an empty one, since the marks are laid out beside each other as the bars are.
 */
function hiddenMarks(model: ChartModel, font: string, size: Measures, names: number, patterns: boolean) {
  if (model.kind !== 'bar' || !model.series.some((series) => series.gaps?.includes('hidden'))) return [];
  const nameless = {
    type: 'pictorialBar' as const,
    name: '',
    data: model.categories.map(() => '-'),
    silent: true,
    barWidth: names,
    barGap: '20%',
    symbol: 'none',
    label: { show: false, formatter: () => '' },
  };
  const marks = model.series.map((series) => ({
    type: 'pictorialBar' as const,
    name: '',
    data: series.values.map((_, index) => (series.gaps?.[index] === 'hidden' ? 0 : '-')),
    silent: true,
    barWidth: size.bar - 4,
    barGap: '20%',
    symbol: hatched,
    symbolSize: [hiddenWidth, size.bar - 4],
    symbolPosition: 'start' as const,
    itemStyle: { color: chartInk, ...(patterns ? noPattern : {}) },
    label: {
      show: true,
      position: 'right' as const,
      distance: 5,
      color: chartInk,
      fontFamily: font,
      fontSize: size.text,
      formatter: ({ value }: { value: unknown }) => (value === 0 ? 'X' : ''),
    },
  }));
  return names > 0 ? [nameless, ...marks] : marks;
}

function axes(model: ChartModel, surface: Surface, isNarrow: boolean) {
  const size = measuresOf(surface);
  const text = { color: chartInk, fontFamily: surface.font, fontSize: size.text };
  const value = {
    type: 'value' as const,
    min: 0,
    ...(model.kind === 'stacked' ? { max: 100 } : {}),
    // Bars carry their values; lines are read on the axis.
    axisLabel: {
      ...text,
      show: model.kind === 'line',
      formatter: (number: number) => formatValue(model, number),
    },
    splitLine: { show: model.kind === 'line', lineStyle: { color: chartLine } },
  };
  const category = {
    type: 'category' as const,
    data: model.categories,
    axisTick: { show: false },
    // Names above their bars begin where the bars do, and a line there would strike through them.
    axisLine: { show: model.kind === 'line' || !isNarrow, lineStyle: { color: chartSoft } },
  };
  if (model.kind === 'line') return { xAxis: { ...category, axisLabel: text }, yAxis: value };
  const beside = Math.min(260, surface.width * 0.34);
  return {
    xAxis: value,
    yAxis: {
      ...category,
      inverse: true,
      axisLabel: isNarrow
        ? { show: false }
        : { ...text, interval: 0, formatter: (name: string) => linesOf(name, beside, size.text).join('\n') },
    },
  };
}

/** The whole chart for ECharts: title, population, n, source and date are part of the picture. */
export function chartOption(model: ChartModel, frame: ChartFrame, surface: Surface) {
  const { isNarrow, width, text, top, gridTop, bottom, names } = layout(model, frame, surface);
  const font = surface.font;
  const size = measuresOf(surface);
  return {
    animation: false,
    backgroundColor: chartPaper,
    textStyle: { fontFamily: font },
    aria: {
      enabled: true,
      label: { description: describe(model, frame) },
      decal: { show: surface.patterns },
    },
    title: [
      {
        text: text.title.join('\n'),
        subtext: text.subtitle.join('\n'),
        left: 0,
        top: headroom,
        padding: 0,
        itemGap: 4,
        textStyle: {
          color: chartInk,
          fontFamily: font,
          fontSize: size.title,
          lineHeight: size.titleLine,
          fontWeight: 'bold' as const,
        },
        subtextStyle: { color: chartSoft, fontFamily: font, fontSize: size.text, lineHeight: size.line },
      },
      {
        text: text.source.join('\n'),
        left: 0,
        bottom: 0,
        padding: 0,
        textStyle: {
          color: chartSoft,
          fontFamily: font,
          fontSize: size.text,
          fontWeight: 'normal' as const,
          lineHeight: size.line,
        },
      },
    ],
    legend: {
      show: model.series.length > 1,
      data: model.series.map((series) => series.name),
      left: 0,
      top,
      padding: 0,
      itemWidth: 16,
      itemHeight: 12,
      selectedMode: false,
      textStyle: { color: chartInk, fontFamily: font, fontSize: size.text },
    },
    grid: {
      left: model.kind === 'line' ? 24 : 4,
      right: model.kind === 'stacked' ? 8 : 64,
      top: gridTop,
      bottom,
      // Names beside the bars, and numbers on an axis, lie inside; names above the bars may be wider than their bar.
      outerBoundsMode: names > 0 ? ('none' as const) : ('same' as const),
      outerBoundsContain: 'axisLabel' as const,
    },
    ...axes(model, surface, isNarrow),
    series: [
      ...(names > 0 ? [nameRow(model, font, size, width - 12, names, surface.patterns)] : []),
      ...seriesOption(model, font, size),
      ...hiddenMarks(model, font, size, names, surface.patterns),
    ],
  };
}
