/** The statistics page: figures and charts, and the choice of what they are of. */
import { cell, chartsDrawn, openStatistics } from '../lib/figures.ts';
import { checkState } from '../lib/state.ts';
import { asForbund, felregistrera, openPage, register, workAs } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';

const tile = (page: Page, name: string) =>
  page.locator('.tile', { has: page.locator(`.tile__name:text-is("${name}")`) }).locator('.tile__value');

const numberOf = async (page: Page, name: string) => Number((await tile(page, name).innerText()).replace(/\s/g, ''));

test('the published figures of 2021 are shown', async ({ page }) => {
  await asForbund(page);
  const door = page.locator('.door[href="/insatser"]');
  await expect(door, 'insatser on the start page after the change of role').toHaveText(/[1-9]\d* insatser/);
  await checkState(page, 'start-forbund');
  await openStatistics(page, 'period=2021');
  await expect(tile(page, 'Aktuella deltaganden'), 'aktuella').toHaveText('450', { useInnerText: true });
  await expect(tile(page, 'Nya'), 'nya').toHaveText('237', { useInnerText: true });
  await expect(tile(page, 'Avslutade'), 'avslutade').toHaveText('280', { useInnerText: true });
  await expect(tile(page, 'Unika personer'), 'unika').toHaveText('440', { useInnerText: true });
  await expect(page.locator('.tile', { hasText: 'Till arbete' }), 'to work or studies').toContainText('99 av 280');
  await expect(cell(page, 'flode', 'Lyra', 3), 'aktuella in Lyra').toHaveText('23', { useInnerText: true });
  await expect(cell(page, 'avslutsanledning', 'Arbete', 6), 'ended to work').toHaveText('64', { useInnerText: true });
});

test('every table has figures, a chart, a definition and a source', async ({ page }) => {
  await asForbund(page);
  await openStatistics(page, 'period=2021&jamfor=1');
  await chartsDrawn(page);
  const blocks = page.locator('.block');
  expect(await blocks.count(), 'at least fifteen tables').toBeGreaterThanOrEqual(15);
  for (const block of await blocks.all()) {
    const id = (await block.getAttribute('id')) ?? 'none';
    const source = block.locator('.block__source');
    await expect(block.locator('.how'), `a definition in ${id}`).toContainText(`${id}@`);
    await expect(source, `a source in ${id}`).toContainText('Källa: Samspår');
    await expect(source, `the mark in ${id}`).toContainText('Intern, ej för publicering');
  }
  const chart = page.locator('#avslutsanledning .chart__box');
  await expect(chart, 'Swedish words for the chart').toHaveAttribute('aria-label', /^Stapeldiagram: /);
  await checkState(page, 'statistik');
});

test('a new registration is seen in the statistics', async ({ page }) => {
  const year = new Date().getFullYear();
  await asForbund(page);
  await openStatistics(page, `period=${String(year)}`);
  const before = await numberOf(page, 'Nya');
  await workAs(page, 'Handläggare');
  const code = await register(page, { year: 1990 });
  await workAs(page, 'Förbund');
  await openStatistics(page, `period=${String(year)}`);
  expect(await numberOf(page, 'Nya'), 'nya after the registration').toBe(before + 1);
  await workAs(page, 'Handläggare');
  await felregistrera(page, code);
  await workAs(page, 'Förbund');
  await openStatistics(page, `period=${String(year)}`);
  expect(await numberOf(page, 'Nya'), 'nya after the felregistrering').toBe(before);
});

test('the address holds what is chosen', async ({ page }) => {
  await asForbund(page);
  await openStatistics(page, 'period=2021');
  await page.check('#stat-compare');
  await expect(page.locator('.tile__more', { hasText: '2020' }).first()).toBeVisible();
  await page.selectOption('#stat-kind', 'tertial1');
  await expect(page.locator('h1', { hasText: 'januari–april 2021' })).toBeVisible();
  await page.selectOption('#stat-insats', { index: 1 });
  await expect(page.locator('.is-reading')).toHaveCount(0);
  await page.selectOption('#stat-kon', 'kvinna');
  await page.selectOption('#stat-show', 'table');
  await expect(page.locator('.chart')).toHaveCount(0);
  const address = new URL(page.url());
  expect(address.searchParams.get('period'), 'period').toBe('2021-01/2021-04');
  expect(address.searchParams.get('jamfor'), 'jamfor').toBe('1');
  expect(address.searchParams.get('kon'), 'kon').toBe('kvinna');
  expect(address.searchParams.get('vy'), 'vy').toBe('tabell');
  await page.reload();
  await expect(page.locator('.tiles')).toBeVisible();
  await expect(page.locator('#stat-kind'), 'period kind after reload').toHaveValue('tertial1');
  await checkState(page, 'statistik-insats');
  await page.selectOption('#stat-kind', 'months');
  await page.fill('#stat-from', '2021-09');
  await page.fill('#stat-to', '2021-02');
  await expect(page.locator('.text-field--error')).toBeVisible();
  await page.fill('#stat-to', '2021-10');
  await expect(page.locator('h1', { hasText: 'september–oktober 2021' })).toBeVisible();
  await page.selectOption('#stat-show', 'both');
});

test('figures as of a month that is over say so', async ({ page }) => {
  await asForbund(page);
  await openStatistics(page, 'period=2021');
  await page.selectOption('#stat-per', { index: 1 });
  await expect(page.locator('.page-head', { hasText: 'som det var registrerat' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('per'), 'the month in the address').toMatch(/^\d{4}-\d{2}$/);
  await expect(page.locator('#flode .block__source'), 'the moment in the source').toContainText(
    'registrerat till och med',
  );
  await checkState(page, 'statistik-per');
  await page.goto('/statistik?period=2021&per=2021-05-05');
  await expect(page.locator('[role="alert"]', { hasText: 'välj sista dagen i en månad som är slut' })).toBeVisible();
});

test('the insatsansvarig chooses tertials and years', async ({ page }) => {
  await asForbund(page);
  await workAs(page, 'Insatsansvarig');
  await openStatistics(page, 'period=2021');
  await expect(page.locator('#stat-kind option[value="months"]'), 'a choice of single months').toHaveCount(0);
  await page.goto('/statistik?period=2021-03/2021-03');
  await expect(page.locator('[role="alert"]', { hasText: 'välj ett tertial eller ett helt år' })).toBeVisible();
  await checkState(page, 'statistik-manad-nekad');
});

test('it opens on a year that somebody took part in, with the years before it', async ({ page }) => {
  await asForbund(page);
  await openPage(page, '/statistik', 'Statistik');
  await expect(page.locator('.tiles')).toBeVisible();
  expect(await numberOf(page, 'Aktuella deltaganden'), 'somebody in the year that is opened').toBeGreaterThan(0);
  expect(await page.locator('#flode_ar tbody tr').count(), 'more than one year, year by year').toBeGreaterThan(1);
});

test('the names of a narrow chart stand above their bars', async ({ page }) => {
  await asForbund(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await openStatistics(page, 'period=2021');
  await chartsDrawn(page);
  const struck = await page.evaluate(() => {
    const found: string[] = [];
    const over = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    for (const chart of document.querySelectorAll('.chart svg')) {
      const bars = [...chart.querySelectorAll('path')].filter((path) => {
        const { width, height } = path.getBoundingClientRect();
        return (
          width > 3 &&
          height > 10 &&
          height < 20 &&
          /^#(12436d|ee6a22|801650|28a197)$/i.test(path.getAttribute('fill') ?? '')
        );
      });
      for (const text of chart.querySelectorAll('text')) {
        const words = text.getBoundingClientRect();
        if (/\d\s?%?$/u.test(text.textContent)) continue;
        if (bars.some((bar) => bar.getBoundingClientRect().width > 20 && over(words, bar.getBoundingClientRect())))
          found.push(text.textContent);
      }
    }
    return found;
  });
  expect(struck.join(', '), 'names struck through by a bar').toBe('');
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('a year without anything says so', async ({ page }) => {
  await asForbund(page);
  await openStatistics(page, 'period=2005');
  await expect(tile(page, 'Aktuella deltaganden'), 'aktuella').toHaveText('0', { useInnerText: true });
  await expect(page.locator('.chart'), 'charts of nothing').toHaveCount(0);
  await checkState(page, 'statistik-tom');
});
