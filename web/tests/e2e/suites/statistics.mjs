import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { asForbund, felregistrera, openPage, register, workAs } from '../lib/steps.mjs';

async function openStatistics(page, query) {
  await openPage(page, `/statistik?${query}`, 'Statistik');
  await page.locator('.tiles').waitFor();
}

const tile = (page, name) =>
  page.locator('.tile', { has: page.locator(`.tile__name:text-is("${name}")`) }).locator('.tile__value').innerText();
const number = (text) => Number(text.replace(/\s/g, ''));

/** A cell of a table by the label of its row and the place of its column. */
const cell = (page, block, row, column) =>
  page.locator(`#${block} table`).first().locator('tbody tr', { has: page.locator('th', { hasText: row }) }).locator('td').nth(column).innerText();

const chartsDrawn = (page) => page.waitForFunction(() => document.querySelectorAll('.chart').length > 10 && [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('svg')));

/** The names of all files: förbund, what, period and when, without Swedish letters. */
const fileNames = /^samspar_[a-z0-9-]+_[a-z0-9_-]+_2021_\d{8}T\d{6}Z(\.[a-z]+)+$/;

/** The statistics page: figures, charts, copies, files, print. */
export const statistics = {
  'the published figures of 2021 are shown': async (world, page) => {
    await asForbund(page);
    const door = await page.locator('.door[href="/insatser"]').innerText();
    ok(/[1-9]\d* insatser/.test(door), `insatser on the start page after the change of role, found ${door}`);
    await checkState(world, page, 'start-forbund');
    await openStatistics(page, 'period=2021');
    equal(await tile(page, 'Aktuella deltaganden'), '450', 'aktuella');
    equal(await tile(page, 'Nya'), '237', 'nya');
    equal(await tile(page, 'Avslutade'), '280', 'avslutade');
    equal(await tile(page, 'Unika personer'), '440', 'unika');
    ok((await page.locator('.tile', { hasText: 'Till arbete' }).innerText()).includes('99 av 280'), '99 of 280 to work or studies');
    equal(await cell(page, 'flode', 'Lyra', 3), '23', 'aktuella in Lyra');
    equal(await cell(page, 'avslutsanledning', 'Arbete', 6), '64', 'ended to work');
  },

  'every table has figures, a chart, a definition and a source': async (world, page) => {
    await asForbund(page);
    await openStatistics(page, 'period=2021&jamfor=1');
    await chartsDrawn(page);
    const blocks = page.locator('.block');
    ok((await blocks.count()) >= 15, 'at least fifteen tables');
    for (const block of await blocks.all()) {
      const id = await block.getAttribute('id');
      ok((await block.locator('.how').textContent()).includes(`${id}@`), `a definition in ${id}`);
      ok((await block.locator('.block__source').textContent()).includes('Källa: Samspår'), `a source in ${id}`);
      ok((await block.locator('.block__source').textContent()).includes('Intern, ej för publicering'), `the mark in ${id}`);
    }
    const words = await page.locator('#avslutsanledning .chart__box').getAttribute('aria-label');
    ok(words.startsWith('Stapeldiagram: '), `Swedish words for the chart, found ${words}`);
    await checkState(world, page, 'statistik');
  },

  'a new registration is seen in the statistics': async (world, page) => {
    const year = new Date().getFullYear();
    await asForbund(page);
    await openStatistics(page, `period=${year}`);
    const before = number(await tile(page, 'Nya'));
    await workAs(page, 'Handläggare');
    const code = await register(page, { year: 1990 });
    await workAs(page, 'Förbund');
    await openStatistics(page, `period=${year}`);
    equal(number(await tile(page, 'Nya')), before + 1, 'nya after the registration');
    await workAs(page, 'Handläggare');
    await felregistrera(page, code);
    await workAs(page, 'Förbund');
    await openStatistics(page, `period=${year}`);
    equal(number(await tile(page, 'Nya')), before, 'nya after the felregistrering');
  },

  'the address holds what is chosen': async (world, page) => {
    await asForbund(page);
    await openStatistics(page, 'period=2021');
    await page.check('#stat-compare');
    await page.locator('.tile__more', { hasText: '2020' }).first().waitFor();
    await page.selectOption('#stat-kind', 'tertial1');
    await page.locator('h1', { hasText: 'januari–april 2021' }).waitFor();
    await page.selectOption('#stat-insats', { index: 1 });
    await page.waitForFunction(() => !document.querySelector('.is-reading'));
    await page.selectOption('#stat-kon', 'kvinna');
    await page.selectOption('#stat-show', 'table');
    await page.waitForFunction(() => document.querySelectorAll('.chart').length === 0);
    const address = new URL(page.url());
    equal(address.searchParams.get('period'), '2021-01/2021-04', 'period');
    equal(address.searchParams.get('jamfor'), '1', 'jamfor');
    equal(address.searchParams.get('kon'), 'kvinna', 'kon');
    equal(address.searchParams.get('vy'), 'tabell', 'vy');
    await page.reload();
    await page.locator('.tiles').waitFor();
    equal(await page.inputValue('#stat-kind'), 'tertial1', 'period kind after reload');
    await checkState(world, page, 'statistik-insats');
    await page.selectOption('#stat-kind', 'months');
    await page.fill('#stat-from', '2021-09');
    await page.fill('#stat-to', '2021-02');
    await page.locator('.text-field--error').waitFor();
    await page.fill('#stat-to', '2021-10');
    await page.locator('h1', { hasText: 'september–oktober 2021' }).waitFor();
    await page.selectOption('#stat-show', 'both');
  },

  'figures as of a month that is over say so': async (world, page) => {
    await asForbund(page);
    await openStatistics(page, 'period=2021');
    await page.selectOption('#stat-per', { index: 1 });
    await page.locator('.page-head', { hasText: 'som det var registrerat' }).waitFor();
    ok(/^\d{4}-\d{2}$/.test(new URL(page.url()).searchParams.get('per')), 'the month in the address');
    ok((await page.locator('#flode .block__source').textContent()).includes('registrerat till och med'), 'the moment in the source');
    await checkState(world, page, 'statistik-per');
    await page.goto('/statistik?period=2021&per=2021-05-05');
    await page.locator('[role="alert"]', { hasText: 'välj sista dagen i en månad som är slut' }).waitFor();
  },

  'the insatsansvarig chooses tertials and years': async (world, page) => {
    await asForbund(page);
    await workAs(page, 'Insatsansvarig');
    await openStatistics(page, 'period=2021');
    equal(await page.locator('#stat-kind option[value="months"]').count(), 0, 'a choice of single months');
    await page.goto('/statistik?period=2021-03/2021-03');
    await page.locator('[role="alert"]', { hasText: 'välj ett tertial eller ett helt år' }).waitFor();
    await checkState(world, page, 'statistik-manad-nekad');
  },

  'a table is copied in two forms': async (world, page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await asForbund(page);
    await openStatistics(page, 'period=2021');
    await page.click('#avslutsanledning button:has-text("Kopiera tabell")');
    await page.locator('#avslutsanledning .block__status', { hasText: 'kopierad' }).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    ok(copied.html.includes('<table'), 'a table in the HTML');
    ok(copied.text.includes('\t64\t23'), 'machine numbers in the text');
    ok(copied.text.includes('Källa: Samspår'), 'the source in the text');
    await page.click('#avslutsanledning button:has-text("Kopiera diagram")');
    await page.locator('#avslutsanledning .block__status', { hasText: 'Diagrammet är kopierat' }).waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
    ok(types.includes('image/png'), `a picture, found ${types}`);
  },

  'every file comes': async (world, page) => {
    await asForbund(page);
    await openStatistics(page, 'period=2021');
    await chartsDrawn(page);
    /** Clicks and keeps what comes; its name is as of all files. */
    const fetched = async (selector, ending) => {
      const coming = page.waitForEvent('download');
      await page.click(selector);
      const download = await coming;
      const name = download.suggestedFilename();
      ok(fileNames.test(name) && name.endsWith(`.${ending}`), `a name that ends in .${ending}, found ${name}`);
      const path = join(world.out, `hamtad-${name.split('_').slice(2, 4).join('-')}.${ending}`);
      await download.saveAs(path);
      ok(readFileSync(path).length > 0, `something in ${name}`);
      return path;
    };
    const files = { Word: 'docx', Excel: 'xlsx', 'CSV för Excel': 'excel.csv', 'CSV för program': 'csv', JSON: 'json', HTML: 'html' };
    for (const [name, ending] of Object.entries(files)) {
      await fetched(`.files button:text-is("${name}")`, ending);
      await page.locator('.files__status', { hasText: name }).waitFor();
    }
    for (const [name, ending] of Object.entries({ Word: 'docx', Excel: 'xlsx', HTML: 'html' })) {
      const path = await fetched(`[aria-labelledby="report-title"] button:has-text("${name}")`, ending);
      await page.locator('[aria-labelledby="report-title"] .files__status', { hasText: name }).waitFor();
      if (ending === 'html') ok(readFileSync(path, 'utf8').includes('Intern, ej för publicering'), 'the mark in the annual report');
    }
    for (const ending of ['png', 'svg']) {
      const path = await fetched(`#flode a:has-text("${ending.toUpperCase()}")`, ending);
      ok(readFileSync(path).length > 2000, `a picture in ${ending}`);
    }
    // What was given can be taken once more, since a page does not know whether the browser kept it.
    await checkState(world, page, 'statistik-filer');
    await fetched('[aria-labelledby="report-title"] .files__status a', 'html');
  },

  'every picture comes, however fast they are clicked': async (world, page) => {
    await asForbund(page);
    await openStatistics(page, 'period=2021');
    await chartsDrawn(page);
    const names = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    const asked = 80;
    for (let i = 0; i < asked; i++) await page.click(`#flode a:has-text("${i % 2 ? 'SVG' : 'PNG'}")`, { noWaitAfter: true });
    while (names.length < asked) await page.waitForEvent('download');
    equal(names.filter((name) => name.endsWith('.png')).length, asked / 2, 'pictures as PNG');
    equal(names.filter((name) => name.endsWith('.svg')).length, asked / 2, 'pictures as SVG');
    // The keyboard does the same: a link, and Enter.
    await page.focus('#alder a:has-text("SVG")');
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    ok((await coming).suggestedFilename().includes('_alder_2021_'), 'a picture by the keyboard');
    await page.locator('#alder .block__status', { hasText: 'som SVG' }).waitFor();
  },

  'it prints on A4 with patterns and without menus': async (world, page) => {
    await asForbund(page);
    await openStatistics(page, 'period=2021');
    await chartsDrawn(page);
    equal(await page.locator('.chart svg pattern').count(), 0, 'patterns on the screen');
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => document.querySelectorAll('.chart svg pattern').length > 0);
    equal(await page.locator('.nav').isVisible(), false, 'a menu on paper');
    ok(await page.locator('#flode .how p').first().isVisible(), 'how it is counted on paper');
    const pdf = await page.pdf({ path: join(world.out, 'statistik.pdf'), preferCSSPageSize: true, printBackground: true });
    ok(/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12]/.test(pdf.toString('latin1')), 'pages of A4');
    await page.emulateMedia({ media: 'screen' });
    await page.waitForFunction(() => document.querySelectorAll('.chart svg pattern').length === 0);
  },

  'it opens on a year that somebody took part in, with the years before it': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/statistik', 'Statistik');
    await page.locator('.tiles').waitFor();
    ok(number(await tile(page, 'Aktuella deltaganden')) > 0, 'somebody in the year that is opened');
    ok((await page.locator('#flode_ar tbody tr').count()) > 1, 'more than one year, year by year');
  },

  'the names of a narrow chart stand above their bars': async (world, page) => {
    await asForbund(page);
    await page.setViewportSize({ width: 390, height: 900 });
    await openStatistics(page, 'period=2021');
    await chartsDrawn(page);
    const struck = await page.evaluate(() => {
      const found = [];
      const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
      for (const chart of document.querySelectorAll('.chart svg')) {
        const bars = [...chart.querySelectorAll('path')].filter((path) => {
          const { width, height } = path.getBoundingClientRect();
          return width > 3 && height > 10 && height < 20 && /^#(12436d|ee6a22|801650|28a197)$/i.test(path.getAttribute('fill') ?? '');
        });
        for (const text of chart.querySelectorAll('text')) {
          const words = text.getBoundingClientRect();
          if (/\d\s?%?$/u.test(text.textContent)) continue;
          if (bars.some((bar) => bar.getBoundingClientRect().width > 20 && over(words, bar.getBoundingClientRect()))) found.push(text.textContent);
        }
      }
      return found;
    });
    equal(struck.join(', '), '', 'names struck through by a bar');
    await page.setViewportSize({ width: 1280, height: 900 });
  },

  'a year without anything says so': async (world, page) => {
    await asForbund(page);
    await openStatistics(page, 'period=2005');
    equal(await tile(page, 'Aktuella deltaganden'), '0', 'aktuella');
    equal(await page.locator('.chart').count(), 0, 'charts of nothing');
    await checkState(world, page, 'statistik-tom');
  },
};
