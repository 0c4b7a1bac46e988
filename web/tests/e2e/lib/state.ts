import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { tellAxeRuns } from './measured.ts';
import { expect } from './test.ts';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const kept = fileURLToPath(new URL('../../../../build/browser/states/', import.meta.url));

/** Where a picture or a printout goes that people look at. */
export const keepAs = (file: string): string => `${kept}${file}`;

/** Charts follow the width of the window in a later frame; wait until they have. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.chart__box')].every((box) => {
      const svg = box.querySelector('svg');
      return svg && Math.abs(svg.getBoundingClientRect().width - box.clientWidth) < 2;
    }),
  );
  await page.waitForFunction(() => document.fonts.status === 'loaded');
}

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    // The places of all that is right are not asked for: on a page of tables they take longest.
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    const targets = (nodes: Axe.NodeResult[]) =>
      nodes
        .slice(0, 3)
        .map((node) => node.target.join(' '))
        .join('; ');
    return result.violations.map((one) => `${one.id} (${String(one.impact)}): ${targets(one.nodes)}`);
  }, tags);
}

/** What is wider than the window, for the message of a failure. */
const overflow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inside = (element: Element) => element.closest('.scroll__region, .nav__list, .sr-only');
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !inside(element),
    );
    return wide
      .slice(0, 3)
      .map((element) => `${element.tagName}.${element.className}`)
      .join(', ');
  });

/** Lower than a thumb needs, in pixels of the page; half of one is lost in rounding. */
const lowest = 43.5;

/**
 * What can be pressed on a phone and is too low for a thumb. A link in a sentence is as high as its
 * line, and a box or ring is pressed by its label.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const text = (element: Element | null) => element?.textContent.trim() ?? '';
    const isShown = (element: Element) =>
      element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      !element.closest('.sr-only, .skip');
    const isBox = (element: Element | null) => element?.matches('[type=radio], [type=checkbox]') ?? false;
    const isInSentence = (link: Element) =>
      link.matches('a') && text(link.parentElement).length > text(link).length + 12;
    const isOfBox = (label: Element) => isBox(document.getElementById(label.getAttribute('for') ?? ''));
    return [...document.querySelectorAll('a[href], button, select, input, textarea, summary, label[for]')]
      .filter((element) => isShown(element) && !isBox(element) && !isInSentence(element))
      .filter((element) => !element.matches('label') || isOfBox(element))
      .filter((element) => element.getBoundingClientRect().height < least)
      .map((element) => `${element.tagName}.${element.className} "${text(element).slice(0, 30)}"`);
  }, lowest);

/**
 * The gates of every page state: no axe violation at 1280 and 390 pixels, nothing too low for a thumb
 * at 390, nothing sideways at 320, and a screenshot at both widths for people to look at.
 */
export async function checkState(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    await page.screenshot({ path: keepAs(`${name}-${String(width)}.png`), fullPage: true });
    tellAxeRuns(1);
    expect(await violations(page), `violations of axe in ${name} at ${String(width)}`).toEqual([]);
  }
  expect([...new Set(await smallTargets(page))], `what is too low for a thumb in ${name}`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await settle(page);
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  const wide = scrollWidth > 320 ? await overflow(page) : '';
  expect(scrollWidth, `${name} at 320, sideways because of ${wide}`).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
  await settle(page);
}
