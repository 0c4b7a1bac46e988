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

/**
 * The gates of every page state: no axe violation at 1280 and 390 pixels, nothing sideways at 320,
 * and a screenshot at both widths for people to look at.
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
  await page.setViewportSize({ width: 320, height: 800 });
  await settle(page);
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  if (scrollWidth > 320) atMost(scrollWidth, 320, `${name} at 320 scrolls sideways because of ${await overflow(page)}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await settle(page);
}
