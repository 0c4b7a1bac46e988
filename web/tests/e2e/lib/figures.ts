import type { Locator, Page } from '@playwright/test';
import { openPage } from './steps.ts';
import { expect } from './test.ts';

/** Opens the statistics page with what its address says. */
export async function openStatistics(page: Page, query: string): Promise<void> {
  await openPage(page, `/statistik?${query}`, 'Statistik');
  await expect(page.locator('.tiles')).toBeVisible();
}

/** Opens what is published of 2021. */
export async function openRelease(page: Page): Promise<void> {
  await openPage(page, '/publiceringar', 'Publiceringar');
  await page.click('.list a:text-is("2021")');
  await expect(page.locator('h1', { hasText: 'Statistik 2021' })).toBeVisible();
  await expect(page.locator('.block').first()).toBeVisible();
}

/** Waits until every chart of a page with many of them is drawn. */
export async function chartsDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const charts = [...document.querySelectorAll('.chart')];
    return charts.length > 10 && charts.every((chart) => chart.querySelector('svg'));
  });
}

/** A cell of the first table of a block by the label of its row and the place of its column. */
export const cell = (page: Page, block: string, row: string, column: number): Locator =>
  page
    .locator(`#${block} table`)
    .first()
    .locator('tbody tr', { has: page.locator('th', { hasText: row }) })
    .locator('td')
    .nth(column);

/** What a PDF says of its pages when they are A4. */
export const sizeOfA4 = /MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12]/;
