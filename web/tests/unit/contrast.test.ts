import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartInk, chartPaper, chartSoft, labelColours, seriesColours } from '../../src/chart/palette';

const css = readFileSync('src/style/theme.css', 'utf8');

function colour(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!value) throw new Error(`no colour --${name}`);
  return value;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('text', () => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'ground'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'ground'],
    ['petrol', 'paper'],
    ['petrol', 'ground'],
    ['petrol', 'petrol-soft'],
    ['paper', 'petrol'],
    ['paper', 'petrol-dark'],
    ['petrol-soft', 'petrol'],
    ['petrol-soft', 'petrol-dark'],
    ['paper', 'amber'],
    ['ink', 'amber-soft'],
    ['red', 'paper'],
    ['red', 'red-soft'],
    ['ink', 'red-soft'],
    ['ink', 'green-soft'],
    ['green', 'green-soft'],
    ['ink-soft', 'petrol-soft'],
    ['ink-soft', 'green-soft'],
    ['petrol', 'amber-soft'],
  ])('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['line-strong', 'paper'],
    ['line-strong', 'ground'],
    ['green', 'paper'],
    ['red', 'paper'],
    ['amber', 'ground'],
  ])('the edge %s on %s is at least 3:1', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('charts', () => {
  it.each(seriesColours)('%s is at least 3:1 on white', (one) => {
    expect(contrast(one, chartPaper)).toBeGreaterThanOrEqual(3);
  });

  it('neighbouring series are at least 3:1 to each other', () => {
    for (let i = 1; i < seriesColours.length; i++) {
      expect(contrast(seriesColours[i - 1] ?? '', seriesColours[i] ?? '')).toBeGreaterThanOrEqual(3);
    }
  });

  it('a number inside a bar is at least 4.5:1', () => {
    seriesColours.forEach((one, i) => expect(contrast(one, labelColours[i] ?? '')).toBeGreaterThanOrEqual(4.5));
  });

  it('the text is at least 4.5:1 on white', () => {
    expect(contrast(chartInk, chartPaper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(chartSoft, chartPaper)).toBeGreaterThanOrEqual(4.5);
  });
});
