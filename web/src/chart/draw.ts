import { BarChart, LineChart, PictorialBarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartFrame, ChartModel } from './model';
import { chartOption, heightOf, type Surface } from './option';

use([
  BarChart,
  LineChart,
  PictorialBarChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  LabelLayout,
  SVGRenderer,
]);

export interface Drawn {
  draw(model: ChartModel, frame: ChartFrame, surface: Surface): void;
  dispose(): void;
}

/**
 * ECharts empties its elements by setting innerHTML, which Trusted Types stop. Nothing else is ever
 * set there, so the elements are given a setter that empties them.
 */
function emptyWithoutHtml(...elements: (Element | null)[]): void {
  for (const element of elements) {
    if (element)
      Object.defineProperty(element, 'innerHTML', { configurable: true, set: () => element.replaceChildren() });
  }
}

/** Draws into an element, and again when model, width or medium change. */
export function drawInto(element: HTMLElement, model: ChartModel, frame: ChartFrame, surface: Surface): Drawn {
  const size = (m: ChartModel, f: ChartFrame, s: Surface) => ({ width: s.width, height: heightOf(m, f, s) });
  const chart = init(element, null, { renderer: 'svg', ...size(model, frame, surface) });
  const draw = (m: ChartModel, f: ChartFrame, s: Surface) => {
    chart.resize(size(m, f, s));
    chart.setOption(chartOption(m, f, s) as Parameters<typeof chart.setOption>[0], { notMerge: true });
  };
  draw(model, frame, surface);
  const dispose = () => {
    emptyWithoutHtml(element, chart.getDom(), element.querySelector('svg'), element.firstElementChild);
    chart.dispose();
  };
  return { draw, dispose };
}

const fileSurface: Surface = { width: 900, font: 'Arial, sans-serif', patterns: true };

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** The chart as the text of an SVG file: fixed width, a font that every machine has, patterns on. */
export function pictureOf(model: ChartModel, frame: ChartFrame): Picture {
  const height = heightOf(model, frame, fileSurface);
  const { width } = fileSurface;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(chartOption(model, frame, fileSurface) as Parameters<typeof chart.setOption>[0]);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { svg, width, height };
}
