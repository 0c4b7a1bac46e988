import { describe, expect, it } from 'vitest';
import type { ChartFrame, ChartModel } from '../../src/chart/model';
import { chartOption, describe as inWords, heightOf } from '../../src/chart/option';
import { legendRows, linesOf, widthOf } from '../../src/chart/wrap';

const model: ChartModel = {
  kind: 'bar',
  unit: 'procent',
  decimals: 0,
  categories: ['Arbete', 'Studier'],
  n: 'n = 280',
  what: 'kvinnor och män',
  series: [
    { name: 'Kvinnor', values: [21, 9] },
    { name: 'Män', values: [32, null] },
  ],
};
const frame: ChartFrame = {
  title: 'Avslutsanledning, 2021',
  population: 'Avslutade',
  source: 'Källa: Samspår, HBS, uttag 2026-11-22',
  ovning: false,
};
const wide = { width: 900, font: 'Arial', patterns: false };
const phone = { width: 320, font: 'Arial', patterns: false };

describe('the words of a chart', () => {
  it('are Swedish, one sentence for each category, and say what is not shown', () => {
    expect(inWords(model, frame)).toBe(
      'Stapeldiagram: Avslutsanledning, 2021: kvinnor och män, procent. Arbete: Kvinnor 21\u00a0%; Män 32\u00a0%. Studier: Kvinnor 9\u00a0%; Män visas inte.',
    );
    expect(chartOption(model, frame, wide).aria.label.description).toBe(inWords(model, frame));
  });
});

describe('the picture of a chart', () => {
  const option = chartOption(model, frame, wide);

  it('holds title, population, n, unit, source and date', () => {
    expect(option.title[0]).toMatchObject({
      text: 'Avslutsanledning, 2021: kvinnor och män',
      subtext: 'Avslutade. n = 280. Procent',
    });
    expect(option.title[1]).toMatchObject({ text: 'Källa: Samspår, HBS, uttag 2026-11-22' });
  });

  it('marks training data', () => {
    expect(chartOption(model, { ...frame, ovning: true }, wide).title[0]?.text).toBe(
      'ÖVNING: Avslutsanledning, 2021: kvinnor och män',
    );
  });

  it('begins its bars at zero and writes each value in Swedish', () => {
    expect(option.xAxis).toMatchObject({ type: 'value', min: 0 });
    expect(option.series[0]?.label.formatter({ value: 1234, dataIndex: 0 })).toBe('1\u00a0234\u00a0%');
    expect(option.series[1]?.data).toEqual([32, '-']);
    expect(option.series[1]?.label.formatter({ value: '-', dataIndex: 0 })).toBe('');
  });

  it('has patterns only where they are asked for', () => {
    expect(option.aria.decal.show).toBe(false);
    expect(chartOption(model, frame, { ...wide, patterns: true }).aria.decal.show).toBe(true);
  });

  it('gives the names a row of their own above the bars on a phone, and grows for it', () => {
    const long = {
      ...model,
      categories: ['Koordinerad Rehabkedja för personer med långvarig ohälsa i Botkyrka', 'Lyra'],
    };
    const narrow = chartOption(long, frame, phone);
    expect(narrow.yAxis).toMatchObject({ axisLabel: { show: false } });
    const [names, ...bars] = narrow.series;
    expect(names?.label.formatter({ value: 0, dataIndex: 1 })).toBe('Lyra');
    // The row is laid out as a bar above the others: two lines high for the longest name.
    expect(names).toMatchObject({ type: 'bar', data: [0, 0], barWidth: 2 * 18 + 2 });
    expect(names?.label.formatter({ value: 0, dataIndex: 0 })).toBe(
      'Koordinerad Rehabkedja för personer med\nlångvarig ohälsa i Botkyrka',
    );
    expect(bars.map((one) => one.name)).toEqual(['Kvinnor', 'Män']);
    expect(narrow.legend.data).toEqual(['Kvinnor', 'Män']);
    expect(heightOf(long, frame, phone)).toBe(heightOf(model, frame, phone) + 2 * 18);
    expect(heightOf(model, frame, phone)).toBeGreaterThan(heightOf(model, frame, wide));
  });

  it('takes less room on paper, with smaller letters and the labels still beside', () => {
    const paper = { ...wide, width: 520, dense: true };
    expect(heightOf(model, frame, paper)).toBeLessThan(0.85 * heightOf(model, frame, wide));
    expect(chartOption(model, frame, paper).yAxis).toMatchObject({ axisLabel: { fontSize: 11 } });
    expect(chartOption(model, frame, paper).yAxis).not.toMatchObject({ axisLabel: { inside: true } });
  });

  it('leaves no room for the names of one series', () => {
    const one = { ...model, series: model.series.slice(0, 1) };
    const two = { ...one, series: [...one.series, ...one.series] };
    // A second series adds a bar to each category, and the row of names.
    expect(heightOf(two, frame, wide) - heightOf(one, frame, wide)).toBe(18 * model.categories.length + 26);
  });

  it('of years is a line with the years below', () => {
    const line = chartOption({ ...model, kind: 'line', categories: ['2020', '2021'] }, frame, wide);
    expect(line.xAxis).toMatchObject({ type: 'category', data: ['2020', '2021'] });
    expect(line.series[0]?.type).toBe('line');
    // The numbers of lines that cross would lie on each other; they stand on the axis.
    expect(line.series[0]?.label.show).toBe(false);
    expect(line.yAxis).toMatchObject({ axisLabel: { show: true } });
  });
});

describe('the texts of a chart', () => {
  it('are broken at spaces alone: no line begins with a comma, and a number keeps its unit', () => {
    const title = 'ÖVNING: Flöde efter kön, 2021: aktuella, nya och avslutade, 12\u00a0% av dem';
    for (let width = 60; width < 500; width += 7) {
      const lines = linesOf(title, width, 16, true);
      expect(lines.join(' ')).toBe(title);
      expect(lines.filter((line) => /^[,.:;]|^%/.test(line))).toEqual([]);
      expect(lines.filter((line) => line.includes(' ') && widthOf(line, 16, true) > width)).toEqual([]);
    }
    const narrow = chartOption(model, { ...frame, title }, phone);
    expect(String(narrow.title[0]?.text)).toContain('\n');
    expect(
      String(narrow.title[0]?.text)
        .split('\n')
        .filter((line) => line.startsWith(',')),
    ).toEqual([]);
  });

  it('have a legend with as many rows as its names need', () => {
    expect(legendRows(['Kvinnor', 'Män'], 300, 13, 31)).toBe(1);
    expect(legendRows(['Pågick vid periodens början', 'Pågick vid periodens slut'], 300, 13, 31)).toBe(2);
  });

  it('have no line through the names that stand above their bars', () => {
    expect(chartOption(model, frame, phone).yAxis).toMatchObject({ axisLine: { show: false } });
    expect(chartOption(model, frame, wide).yAxis).toMatchObject({ axisLine: { show: true } });
    expect(chartOption({ ...model, kind: 'line' }, frame, phone).xAxis).toMatchObject({ axisLine: { show: true } });
  });
});
