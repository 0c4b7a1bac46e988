/** What the statistics page gives away: copies, files, pictures, printouts. */
import { fetchBy } from '../lib/downloads.ts';
import { chartsDrawn, openStatistics, sizeOfA4 } from '../lib/figures.ts';
import { checkState, keepAs } from '../lib/state.ts';
import { asForbund } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';

/** The names of all files: förbund, what, period and when, without Swedish letters. */
const fileNames = /^samspar_[a-z0-9-]+_[a-z0-9_-]+_2021_\d{8}T\d{6}Z(\.[a-z]+)+$/;

async function openYear(page: Page): Promise<void> {
  await asForbund(page);
  await openStatistics(page, 'period=2021');
  await chartsDrawn(page);
}

/** Presses the links to pictures of one chart as fast as that goes; gives the names of what came. */
async function fetchPictures(page: Page, asked: number): Promise<string[]> {
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  for (let i = 0; i < asked; i++) await page.click(`#flode a:has-text("${i % 2 ? 'SVG' : 'PNG'}")`);
  await expect.poll(() => names.length, { message: `files of ${String(asked)}` }).toBe(asked);
  return names;
}

const ending = (names: string[], wanted: string) => names.filter((name) => name.endsWith(wanted)).length;

test('a table is copied in two forms', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await asForbund(page);
  await openStatistics(page, 'period=2021');
  await page.click('#avslutsanledning button:has-text("Kopiera tabell")');
  await expect(page.locator('#avslutsanledning .block__status', { hasText: 'kopierad' })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(copied.html, 'a table in the HTML').toContain('<table');
  expect(copied.text, 'machine numbers in the text').toContain('\t64\t23');
  expect(copied.text, 'the source in the text').toContain('Källa: Samspår');
  await page.click('#avslutsanledning button:has-text("Kopiera diagram")');
  await expect(page.locator('#avslutsanledning .block__status', { hasText: 'Diagrammet är kopierat' })).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
  expect(types, 'a picture').toContain('image/png');
});

test('every file comes', async ({ page }) => {
  await openYear(page);
  /** Clicks and gives what comes; its name is as of all files. */
  const fetched = async (selector: string, ending: string) => {
    const { name, bytes } = await fetchBy(page, () => page.click(selector));
    expect(name, 'a name as of all files').toMatch(fileNames);
    expect(name.endsWith(`.${ending}`), `a name that ends in .${ending}, found ${name}`).toBe(true);
    expect(bytes.length, `bytes of ${name}`).toBeGreaterThan(0);
    return bytes;
  };
  for (const [name, ending] of [
    ['Word', 'docx'],
    ['Excel', 'xlsx'],
    ['CSV för Excel', 'excel.csv'],
    ['CSV för program', 'csv'],
    ['JSON', 'json'],
    ['HTML', 'html'],
  ] as const) {
    await fetched(`.files button:text-is("${name}")`, ending);
    await expect(page.locator('.files__status', { hasText: name })).toBeVisible();
  }
  const report = '[aria-labelledby="report-title"]';
  for (const [name, ending] of [
    ['Word', 'docx'],
    ['Excel', 'xlsx'],
    ['HTML', 'html'],
  ] as const) {
    const bytes = await fetched(`${report} button:has-text("${name}")`, ending);
    await expect(page.locator(`${report} .files__status`, { hasText: name })).toBeVisible();
    if (ending === 'html')
      expect(bytes.toString(), 'the mark in the annual report').toContain('Intern, ej för publicering');
  }
  for (const ending of ['png', 'svg']) {
    const bytes = await fetched(`#flode a:has-text("${ending.toUpperCase()}")`, ending);
    expect(bytes.length, `a picture in ${ending}`).toBeGreaterThan(2000);
  }
  // What was given can be taken once more, since a page does not know whether the browser kept it.
  await checkState(page, 'statistik-filer');
  await fetched(`${report} .files__status a`, 'html');
});

test('every picture comes, however fast they are clicked', async ({ page }) => {
  await openYear(page);
  const names = await fetchPictures(page, 80);
  expect(ending(names, '.png'), 'pictures as PNG').toBe(40);
  expect(ending(names, '.svg'), 'pictures as SVG').toBe(40);
  // The keyboard does the same: a link, and Enter.
  await page.focus('#alder a:has-text("SVG")');
  const { name } = await fetchBy(page, () => page.keyboard.press('Enter'));
  expect(name, 'a picture by the keyboard').toContain('_alder_2021_');
  await expect(page.locator('#alder .block__status', { hasText: 'som SVG' })).toBeVisible();
});

test('two hundred files of one page come, every one', { tag: '@long' }, async ({ page }) => {
  await openYear(page);
  const names = await fetchPictures(page, 200);
  expect(ending(names, '.png'), 'pictures as PNG').toBe(100);
  expect(ending(names, '.svg'), 'pictures as SVG').toBe(100);
});

test('it prints on A4 with patterns and without menus', async ({ page }) => {
  await openYear(page);
  await expect(page.locator('.chart svg pattern'), 'patterns on the screen').toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.chart svg pattern').first()).toBeAttached();
  await expect(page.locator('.nav'), 'a menu on paper').toBeHidden();
  await expect(page.locator('#flode .how p').first(), 'how it is counted on paper').toBeVisible();
  const pdf = await page.pdf({ path: keepAs('statistik.pdf'), preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString('latin1'), 'pages of A4').toMatch(sizeOfA4);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.chart svg pattern')).toHaveCount(0);
});
