import { formatNumber, formatPercent, joinSwedish } from '../text/format';
import type { ChartFrame, ChartModel, Series } from './model';
import { chartInk, chartLine, chartPaper, chartSoft, labelColours, seriesColours } from './palette';

/** Where the chart is drawn: width in pixels, a font that exists there, patterns for paper. */
export interface Surface {
  width: number;
  font: string;
  patterns: boolean;
}

const barHeight = 18;
const lineHeight = 18;
/** Under this width the labels stand above the bars instead of beside them. */
const narrow = 560;

export function formatValue(model: ChartModel, value: number): string {
  return model.unit === 'procent' ? formatPercent(value, model.decimals) : formatNumber(value, model.decimals);
}

const unitNames = { antal: 'antal', procent: 'procent', manader: 'månader' } as const;
const unitHeadings = { antal: 'Antal', procent: 'Procent', manader: 'Månader' } as const;
/** Room above the title for the dots of a capital Ö. */
const headroom = 6;

/** The chart in words, in Swedish: one sentence for each category. */
export function describe(model: ChartModel, frame: ChartFrame): string {
  const value = (series: Series, index: number) => {
    const number = series.values[index];
    return `${series.name.toLowerCase()} ${number == null ? 'visas inte' : formatValue(model, number)}`;
  };
  const sentences = model.categories.map(
    (category, index) => `${category}: ${joinSwedish(model.series.map((series) => value(series, index)))}.`,
  );
  const kind = model.kind === 'line' ? 'Linjediagram' : 'Stapeldiagram';
  return `${kind}: ${frame.title}, ${unitNames[model.unit]}. ${sentences.join(' ')}`;
}

/** About how many lines a text takes; the width of a sign is taken as half its height. */
const linesOf = (text: string, width: number, size: number) => Math.max(1, Math.ceil((text.length * size * 0.54) / width));

function layout(model: ChartModel, frame: ChartFrame, surface: Surface) {
  const isNarrow = surface.width < narrow;
  const width = surface.width - 16;
  const subtitle = [frame.population, model.n, unitHeadings[model.unit]].filter(Boolean).join('. ');
  const titleLines = linesOf(frame.title, width, 16);
  const subtitleLines = linesOf(subtitle, width, 13);
  const sourceLines = linesOf(frame.source, width, 13);
  const legendRows = isNarrow && model.series.length > 2 ? 2 : 1;
  const top = headroom + titleLines * 22 + subtitleLines * lineHeight + 14;
  const bars = model.kind === 'stacked' ? 1 : model.series.length;
  const band = model.kind === 'line' ? 0 : bars * barHeight + (isNarrow ? 34 : 16);
  const plot = model.kind === 'line' ? 240 : band * model.categories.length;
  const bottom = sourceLines * lineHeight + (model.kind === 'line' ? 40 : 18);
  const gridTop = top + legendRows * 26 + 6;
  return { isNarrow, width, subtitle, top, gridTop, bottom, height: gridTop + plot + bottom };
}

/** The height in pixels that a chart needs on a surface. */
export const heightOf = (model: ChartModel, frame: ChartFrame, surface: Surface) => layout(model, frame, surface).height;

function labels(model: ChartModel, font: string, index: number) {
  return {
    show: true,
    position: model.kind === 'line' ? 'top' : model.kind === 'stacked' ? 'inside' : 'right',
    color: model.kind === 'stacked' ? (labelColours[index % labelColours.length] ?? chartInk) : chartInk,
    fontFamily: font,
    fontSize: 13,
    formatter: ({ value }: { value: unknown }) => {
      if (typeof value !== 'number') return '';
      // A slice too thin for its number is read in the table.
      return model.kind === 'stacked' && value < 8 ? '' : formatValue(model, value);
    },
  };
}

function seriesOption(model: ChartModel, font: string) {
  return model.series.map((series, index) => ({
    type: model.kind === 'line' ? ('line' as const) : ('bar' as const),
    name: series.name,
    data: series.values.map((value) => value ?? '-'),
    silent: true,
    ...(model.kind === 'line' ? { symbolSize: 8, lineStyle: { width: 3 } } : { barWidth: barHeight - 4, barGap: '20%' }),
    ...(model.kind === 'stacked' ? { stack: 'all' } : {}),
    itemStyle: { color: seriesColours[index % seriesColours.length] ?? chartInk },
    label: labels(model, font, index),
    labelLayout: model.kind === 'line' ? { hideOverlap: true } : undefined,
  }));
}

function axes(model: ChartModel, surface: Surface, isNarrow: boolean) {
  const text = { color: chartInk, fontFamily: surface.font, fontSize: 13 };
  const value = {
    type: 'value' as const,
    min: 0,
    ...(model.kind === 'stacked' ? { max: 100 } : {}),
    axisLabel: { show: false },
    splitLine: { lineStyle: { color: chartLine } },
  };
  const category = {
    type: 'category' as const,
    data: model.categories,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: chartSoft } },
  };
  if (model.kind === 'line') return { xAxis: { ...category, axisLabel: text }, yAxis: value };
  const bars = model.kind === 'stacked' ? 1 : model.series.length;
  const above = { inside: true, align: 'left' as const, verticalAlign: 'bottom' as const, margin: 0, padding: [0, 0, (bars * barHeight) / 2 + 1, 2] };
  const beside = { width: Math.min(260, surface.width * 0.34), overflow: 'break' as const };
  return {
    xAxis: value,
    yAxis: { ...category, inverse: true, axisLabel: { ...text, interval: 0, ...(isNarrow ? above : beside) }, z: 10 },
  };
}

/** The whole chart for ECharts: title, population, n, source and date are part of the picture. */
export function chartOption(model: ChartModel, frame: ChartFrame, surface: Surface) {
  const { isNarrow, width, subtitle, top, gridTop, bottom } = layout(model, frame, surface);
  const font = surface.font;
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
        text: frame.ovning ? `ÖVNING: ${frame.title}` : frame.title,
        subtext: subtitle,
        left: 0,
        top: headroom,
        padding: 0,
        itemGap: 4,
        textStyle: { color: chartInk, fontFamily: font, fontSize: 16, lineHeight: 22, fontWeight: 'bold' as const, width, overflow: 'break' as const },
        subtextStyle: { color: chartSoft, fontFamily: font, fontSize: 13, lineHeight, width, overflow: 'break' as const },
      },
      {
        text: frame.source,
        left: 0,
        bottom: 0,
        padding: 0,
        textStyle: { color: chartSoft, fontFamily: font, fontSize: 13, fontWeight: 'normal' as const, lineHeight, width, overflow: 'break' as const },
      },
    ],
    legend: {
      show: model.series.length > 1,
      left: 0,
      top,
      padding: 0,
      itemWidth: 16,
      itemHeight: 12,
      selectedMode: false,
      textStyle: { color: chartInk, fontFamily: font, fontSize: 13 },
    },
    grid: {
      left: model.kind === 'line' ? 24 : 4,
      right: model.kind === 'stacked' ? 8 : 64,
      top: gridTop,
      bottom,
      containLabel: !(isNarrow && model.kind !== 'line'),
    },
    ...axes(model, surface, isNarrow),
    series: seriesOption(model, font),
  };
}
