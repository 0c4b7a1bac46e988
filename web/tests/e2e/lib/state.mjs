import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { atMost, ok } from './check.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Charts follow the width of the window in a later frame; wait until they have. */
async function settle(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.chart__box')].every((box) => {
      const svg = box.querySelector('svg');
      return svg && Math.abs(svg.getBoundingClientRect().width - box.clientWidth) < 2;
    }),
  );
  await page.waitForFunction(() => document.fonts.status === 'loaded');
}

async function violations(page) {
  await page.evaluate(axeSource);
  return page.evaluate(async (runTags) => {
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values: runTags } });
    return result.violations.map((one) => `${one.id} (${one.impact}): ${one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join('; ')}`);
  }, tags);
}

/** What is wider than the window, for the message of a failure. */
const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inside = (element) => element.closest('.scroll__region, .nav__list, .sr-only');
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !inside(element),
    );
    return wide.slice(0, 3).map((element) => `${element.tagName}.${element.className}`).join(', ');
  });

/** Lower than a thumb needs, in pixels of the page; half of one is lost in rounding. */
const lowest = 43.5;

/**
 * What can be pressed on a phone and is too low for a thumb. A link in a sentence is as high as its
 * line, and a box or ring is pressed by its label.
 */
const smallTargets = (page) =>
  page.evaluate((least) => {
    const isShown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 && !element.closest('.sr-only, .skip');
    const isBox = (element) => element?.matches('[type=radio], [type=checkbox]') ?? false;
    const isInSentence = (link) => link.matches('a') &&
      link.parentElement.textContent.trim().length > link.textContent.trim().length + 12;
    return [...document.querySelectorAll('a[href], button, select, input, textarea, summary, label[for]')]
      .filter((element) => isShown(element) && !isBox(element) && !isInSentence(element))
      .filter((element) => !element.matches('label') || isBox(document.getElementById(element.getAttribute('for'))))
      .filter((element) => element.getBoundingClientRect().height < least)
      .map((element) => `${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`);
  }, lowest);

/**
 * The gates of every page state: no axe violation at 1280 and 390 pixels, nothing too low for a thumb
 * at 390, nothing sideways at 320, and a screenshot at both widths for people to look at.
 */
export async function checkState(world, page, name) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    await page.screenshot({ path: join(world.out, `${name}-${width}.png`), fullPage: true });
    const found = await violations(page);
    world.axeRuns++;
    ok(found.length === 0, `no axe violation in ${name} at ${width}, found:\n    ${found.join('\n    ')}`);
  }
  const small = await smallTargets(page);
  ok(small.length === 0, `nothing too low for a thumb in ${name}, found:\n    ${[...new Set(small)].slice(0, 8).join('\n    ')}`);
  await page.setViewportSize({ width: 320, height: 800 });
  await settle(page);
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  if (scrollWidth > 320) atMost(scrollWidth, 320, `${name} at 320 scrolls sideways because of ${await overflow(page)}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await settle(page);
}
