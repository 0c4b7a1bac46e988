import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equal, ok } from '../lib/check.mjs';
import { openWindow } from '../lib/browser.mjs';
import { checkState } from '../lib/state.mjs';
import {
  activate, addUser, asForbund, felregistrera, Keyboard, login, openPage, register, workAs,
} from '../lib/steps.mjs';

const stamp = Date.now().toString(36);

async function openRelease(page) {
  await openPage(page, '/publiceringar', 'Publiceringar');
  await page.click('.list a:text-is("2021")');
  await page.locator('h1', { hasText: 'Statistik 2021' }).waitFor();
  await page.locator('.block').first().waitFor();
}

const chartsDrawn = (page) =>
  page.waitForFunction(() => {
    const charts = [...document.querySelectorAll('.chart')];
    return charts.length > 10 && charts.every((chart) => chart.querySelector('svg'));
  });

/** The text of a cell by the label of its row and the place of its column, as it is seen. */
const cell = (page, block, row, column) =>
  page.locator(`#${block} tbody tr`, { has: page.locator('th', { hasText: row }) }).locator('td').nth(column).innerText();

/** What is frozen and given away: preview, publication, reading, files. The tests are steps of one story. */
export const publicering = {
  'an empty list says what a publicering is': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/publiceringar', 'Publiceringar');
    await page.locator('.empty', { hasText: 'ändras aldrig' }).waitFor();
    await checkState(world, page, 'publiceringar-tom');
  },

  'the rules are the default ones until the förbund decides, and wrong ones are refused at their fields': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/publiceringar', 'Publiceringar');
    await page.locator('.policy', { hasText: 'Antal under fem (0–4) visas inte.' }).waitFor();
    await page.locator('.policy', { hasText: 'Förvalda regler, inte beslutade än.' }).waitFor();
    await page.click('.policy a:has-text("Ändra reglerna")');
    await page.locator('h1', { hasText: 'Regler för det som publiceras' }).waitFor();
    await page.locator('#decisions-title').waitFor();
    await checkState(world, page, 'regler');
    await page.fill('#policy-troskel', '6');
    await page.locator('.field', { has: page.locator('#policy-kon_fran'), hasText: 'Lägst 12.' }).waitFor();
    await page.fill('#policy-medel_fran', 'tio');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary', { hasText: '2 saker behöver rättas' }).waitFor();
    await page.locator('.error-summary a', { hasText: 'Gränsen för uppdelning efter kön ska vara minst 12.' }).click();
    equal(await page.evaluate(() => document.activeElement?.id), 'policy-kon_fran', 'the field of the first error');
    await checkState(world, page, 'regler-fel');
  },

  'a year is previewed and published with the keyboard alone': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/publiceringar', 'Publiceringar');
    await page.locator('#publish-year').waitFor();
    const keys = new Keyboard(page);
    await keys.tabTo('#publish-year');
    await page.keyboard.type('2021');
    await keys.press('Tab', 'Enter');
    await page.locator('h1', { hasText: 'Förhandsgranska 2021' }).waitFor();
    await page.locator('#hidden-title').waitFor();
    await chartsDrawn(page);
    ok((await page.locator('.block__source').first().textContent()).includes('Förhandsgranskning, inte publicerad'), 'the mark of a preview');
    await checkState(world, page, 'publicera-forhand');
    await page.reload();
    await page.locator('#hidden-title').waitFor();
    await keys.tabTo('.page-head__actions .btn--primary');
    await keys.press('Enter');
    await page.locator('#publish-ask', { hasText: 'aldrig att ändra' }).waitFor();
    equal(await page.locator('#publish-ask .fault').count(), 0, 'faults before anything is tried');
    await checkState(world, page, 'publicera-fraga');
    // One press publishes nothing: what is read and what is decided is said first.
    await keys.tabTo('#publish-ask .btn--primary');
    await keys.press('Enter');
    await page.locator('#publish-looked-fault', { hasText: 'Bekräfta att förhandsgranskningen är läst.' }).waitFor();
    await page.locator('#publish-decide-fault', { hasText: 'Besluta reglerna' }).waitFor();
    equal(await page.evaluate(() => document.activeElement?.id), 'publish-decide', 'the focus at the first tick that is missing');
    await keys.press('Space');
    await page.locator('#publish-decide-fault').waitFor({ state: 'detached' });
    await keys.tabTo('#publish-looked');
    await keys.press('Space');
    equal(await page.locator('#publish-ask .fault').count(), 0, 'faults at ticks that are set');
    await keys.tabTo('#publish-ask .btn--primary');
    await keys.press('Enter');
    await page.locator('h1', { hasText: 'Statistik 2021' }).waitFor();
    await page.locator('.release-facts', { hasText: 'Kontrollsumma' }).waitFor();
    await checkState(world, page, 'publicerad-kvitto');
    await page.locator('.block').first().waitFor();
  },

  'a published year is shown with what is hidden as X, explained': async (world, page) => {
    await asForbund(page);
    await openRelease(page);
    await chartsDrawn(page);
    await page.locator('.note__list', { hasText: 'X = uppgiften visas inte' }).waitFor();
    equal(await cell(page, 'insatser', 'MIA Vidare', 0), '165', 'aktuella in MIA Vidare');
    equal(await cell(page, 'arbete_studier', 'Totalt', 0), '99', 'to work or studies');
    const hidden = page.locator('.stat td.is-sign', { hasText: 'X' });
    ok((await hidden.count()) > 0, 'hidden cells');
    for (const one of await hidden.all()) {
      equal(await one.locator('.sr-only').textContent(), 'X, visas inte', 'what is heard');
    }
    await checkState(world, page, 'publicering');
    equal(await page.locator('.year-form').count(), 0, 'a form for years on the page');
  },

  'the same year is not published twice': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/publiceringar', 'Publiceringar');
    await page.locator('.list a', { hasText: '2021' }).waitFor();
    equal(await page.locator('#publish-year option[value="2021"]').count(), 0, '2021 among the years to publish');
    await checkState(world, page, 'publiceringar');
    await page.goto('/publiceringar/ny?ar=2021');
    await page.locator('.message', { hasText: 'redan publicerat' }).waitFor();
    await page.goto('/publiceringar/77');
    await page.locator('.message', { hasText: 'ingen publicering med numret 77' }).waitFor();
  },

  'a table is copied with X as X': async (world, page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await asForbund(page);
    await openRelease(page);
    const block = page.locator('.block', { has: page.locator('td.is-sign', { hasText: 'X' }) }).first();
    await block.locator('button:has-text("Kopiera tabell")').click();
    await block.locator('.block__status', { hasText: 'kopierad' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    ok(/\tX(\t|\r|$)/m.test(text), 'an X in the copied text');
    ok(text.includes('X = uppgiften visas inte'), 'what X means in the copied text');
  },

  'every file is the frozen one': async (world, page) => {
    await asForbund(page);
    await openRelease(page);
    await page.click('summary:has-text("Alla filer")');
    await checkState(world, page, 'publicering-filer');
    for (const row of await page.locator('.release-files tbody tr').all()) {
      const name = await row.locator('button').innerText();
      const coming = page.waitForEvent('download');
      await row.locator('button').click();
      const download = await coming;
      const path = join(world.out, download.suggestedFilename());
      await download.saveAs(path);
      const sum = await page.evaluate(async (bytes) => {
        const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
        return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }, [...readFileSync(path)]);
      equal(sum, await row.locator('.checksum').innerText(), `the checksum of ${name}`);
    }
    for (const { place, name } of [
      { place: 'Statistiken', name: /_publicering-1_2021_\d{8}T\d{6}Z\.docx$/ },
      { place: 'Årsredovisning', name: /_publicering-1_2021_\d{8}T\d{6}Z\.arsredovisning\.docx$/ },
    ]) {
      const coming = page.waitForEvent('download');
      await page.click(`.release-files [aria-label="${place}"] button:has-text("Word")`);
      const download = await coming;
      ok(name.test(download.suggestedFilename()), `a Word file, found ${download.suggestedFilename()}`);
      await download.saveAs(join(world.out, download.suggestedFilename()));
    }
  },

  'the förbund checks it again and compares it with today': async (world, page) => {
    await asForbund(page);
    await openRelease(page);
    await page.click('.release-tools button:has-text("Kontrollera igen")');
    await page.click('#tool-check .btn--primary');
    await page.locator('#tool-check .message', { hasText: 'Allt stämmer' }).waitFor();
    await checkState(world, page, 'kontroll');
    await page.keyboard.press('Escape');
    await page.click('.release-tools button:has-text("Skillnad mot nu")');
    await page.locator('#tool-difference', { hasText: 'Intern, ej för publicering' }).waitFor();
    await page.locator('#tool-difference', { hasText: 'Ingen skillnad' }).waitFor();
    await checkState(world, page, 'skillnad-ingen');
    await page.keyboard.press('Escape');

    // A start that is registered afterwards changes the year, and not what is published.
    await workAs(page, 'Handläggare');
    const code = await register(page, { year: 1990, insats: { label: 'UPIS' }, start: '2021-11-15' });
    await workAs(page, 'Förbund');
    await openRelease(page);
    equal(await cell(page, 'insatser', 'Totalt', 0), '450', 'published aktuella');
    await page.click('.release-tools button:has-text("Skillnad mot nu")');
    // One registrering is in the count of its tables; no cell of it is named, and not which one it is.
    await page.locator('#changed-tables tbody tr').first().waitFor();
    const told = await page.locator('#changed-tables tbody').innerText();
    ok(/1–4 nya registreringar i efterhand/.test(told), `what was done, found ${told}`);
    equal(await page.locator('#changed-cells').count(), 0, 'cells of a single registrering');
    ok(!(await page.locator('#tool-difference').innerText()).includes(code), 'no code to the förbund');
    await checkState(world, page, 'skillnad');
    await page.keyboard.press('Escape');
    await workAs(page, 'Handläggare');
    await openRelease(page);
    await page.click('.release-tools button:has-text("Ändrat sedan dess")');
    const line = page.locator('#tool-difference summary');
    await line.first().waitFor();
    ok((await line.innerText()).includes(code), 'the code to the handläggare of the insats');
    await line.click();
    equal(await page.locator('#tool-difference thead').innerText().then((text) => /Nu/.test(text)), false, 'no exact count of today');
    await checkState(world, page, 'skillnad-handlaggare');
    await page.keyboard.press('Escape');
    await felregistrera(page, code);
  },

  'single registreringar are given out with their guarantee': async (world, page) => {
    await asForbund(page);
    await openRelease(page);
    await page.click('.release-tools button:has-text("Anonymiserade mikrodata")');
    await page.locator('#tool-microdata', { hasText: 'minst fem rader' }).waitFor();
    await checkState(world, page, 'mikrodata');
    // It can never be taken back, so that is to be said first.
    await page.click('#tool-microdata .btn--primary');
    await page.locator('#microdata-final-fault', { hasText: 'inte kan tas tillbaka' }).waitFor();
    await page.check('#microdata-final');
    await page.click('#tool-microdata .btn--primary');
    await page.locator('.guarantee').waitFor();
    await checkState(world, page, 'mikrodata-gjord');
    for (const [link, what] of [['Hämta data', 'mikrodata'], ['Hämta kodbok', 'mikrodata-kodbok'], ['Hämta garanti', 'mikrodata-garanti']]) {
      const coming = page.waitForEvent('download');
      await page.click(`#tool-microdata a:has-text("${link}")`);
      const name = (await coming).suggestedFilename();
      ok(new RegExp(`^samspar_[a-z-]+_${what}_2021_\\d{8}T\\d{6}Z\\.(csv|txt)$`).test(name), `a file of ${what}, found ${name}`);
    }
    await page.keyboard.press('Escape');
    await page.locator('#tool-microdata').waitFor({ state: 'detached' });
    equal(await page.evaluate(() => document.activeElement?.textContent), 'Anonymiserade mikrodata', 'focus back on its button');
  },

  'it prints on A4 without buttons': async (world, page) => {
    await asForbund(page);
    await openRelease(page);
    await chartsDrawn(page);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => document.querySelectorAll('.chart svg pattern').length > 0);
    equal(await page.locator('.release-files').isVisible(), false, 'files on paper');
    equal(await page.locator('.release-tools').isVisible(), false, 'tools on paper');
    const pdf = await page.pdf({ path: join(world.out, 'publicering.pdf'), preferCSSPageSize: true, printBackground: true });
    ok(/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12]/.test(pdf.toString('latin1')), 'pages of A4');
  },

  'the förbund decides its rules with the keyboard alone, and sees what it decided before': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/publiceringar/regler', 'Regler för det som publiceras');
    // The defaults were decided before the first publicering, so there is one decision.
    equal(await page.locator('.list tbody tr').count(), 1, 'decisions after the first publicering');
    const keys = new Keyboard(page);
    await keys.tabTo('#policy-medel_fran');
    await keys.press('Control+Enter');
    await page.locator('.error-summary', { hasText: 'Inget är ändrat.' }).waitFor();
    await keys.tabTo('#policy-medel_fran');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12');
    await keys.press('Enter');
    await page.locator('.message', { hasText: 'Reglerna är beslutade.' }).waitFor();
    await page.locator('.list tbody tr').nth(1).waitFor();
    equal(await page.locator('.list tbody tr').count(), 2, 'decisions');
    equal(await page.locator('.list tbody tr').first().locator('td').last().innerText(), '12', 'the mean of the newest');
    await checkState(world, page, 'regler-beslutade');
    await page.click('.actions a:has-text("Till publiceringar")');
    await page.locator('.policy', { hasText: 'medeltid när den är minst 12.' }).waitFor();
    await page.locator('.policy__decision', { hasText: 'beslutade av' }).waitFor();
    await checkState(world, page, 'publiceringar-regler');
    await openRelease(page);
    await page.locator('.note__list', { hasText: 'medeltid när den är minst 10' }).waitFor();
  },

  'a läsare meets the publicering on the start page, and no tools': async (world, page) => {
    await asForbund(page);
    const name = `Lasande${stamp}`;
    const link = await addUser(world, page, { name, role: 'lasare', look: false });
    const { context, page: other } = await openWindow(world);
    await activate(world, other, link, 'en läsares långa lösenord', name.toLowerCase());
    await other.locator('.door--first', { hasText: 'Statistik 2021' }).waitFor();
    await checkState(world, other, 'start-lasare-publicering');
    await other.click('.door--first');
    await other.locator('.block').first().waitFor();
    equal(await other.locator('.release-tools').count(), 0, 'tools of the förbund');
    await other.locator('.release-files .files button:text-is("JSON")').waitFor();
    await checkState(world, other, 'publicering-lasare');
    await other.goto('/publiceringar/ny?ar=2020');
    await other.locator('h1', { hasText: 'Hej' }).waitFor();
    await context.close();
  },

  'a handläggare reads it too': async (world, page) => {
    await login(page);
    await workAs(page, 'Handläggare');
    await page.click('.nav__link:has-text("Publiceringar")');
    await page.locator('.list a', { hasText: '2021' }).waitFor();
    equal(await page.locator('#publish-year').count(), 0, 'the form for years');
    equal(await page.locator('.policy').count(), 0, 'the rules, which are for the förbund');
    await page.click('.list a:text-is("2021")');
    await page.locator('.block').first().waitFor();
  },
};
