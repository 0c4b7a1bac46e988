/** What is frozen and given away: reading, files, comparing with today, microdata. */
import { createHash } from 'node:crypto';
import { fetchBy } from '../lib/downloads.ts';
import { cell, chartsDrawn, openRelease, sizeOfA4 } from '../lib/figures.ts';
import { Keyboard } from '../lib/keyboard.ts';
import { checkState, keepAs } from '../lib/state.ts';
import { activate, asForbund, choose, login, openPage, register, workAs } from '../lib/steps.ts';
import { expect, test } from '../lib/test.ts';

test.use({ store: 'published' });

test('a published year is shown with what is hidden as X, explained', async ({ page }) => {
  await asForbund(page);
  await openRelease(page);
  await chartsDrawn(page);
  await expect(page.locator('.note__list', { hasText: 'X = uppgiften visas inte' })).toBeVisible();
  await expect(cell(page, 'insatser', 'MIA Vidare', 0), 'aktuella in MIA Vidare').toHaveText('165', {
    useInnerText: true,
  });
  await expect(cell(page, 'arbete_studier', 'Totalt', 0), 'to work or studies').toHaveText('99', {
    useInnerText: true,
  });
  const hidden = page.locator('.stat td.is-sign', { hasText: 'X' });
  expect(await hidden.count(), 'hidden cells').toBeGreaterThan(0);
  for (const one of await hidden.all()) {
    await expect(one.locator('.sr-only'), 'what is heard').toHaveText('X, visas inte');
  }
  await checkState(page, 'publicering');
  await expect(page.locator('.year-form'), 'a form for years on the page').toHaveCount(0);
});

test('the same year is not published twice', async ({ page }) => {
  await asForbund(page);
  await openPage(page, '/publiceringar', 'Publiceringar');
  await expect(page.locator('.list a', { hasText: '2021' })).toBeVisible();
  await expect(page.locator('#publish-year option[value="2021"]'), '2021 among the years to publish').toHaveCount(0);
  await checkState(page, 'publiceringar');
  await page.goto('/publiceringar/ny?ar=2021');
  await expect(page.locator('.message', { hasText: 'redan publicerat' })).toBeVisible();
  await page.goto('/publiceringar/77');
  await expect(page.locator('.message', { hasText: 'ingen publicering med numret 77' })).toBeVisible();
});

test('a table is copied with X as X', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await asForbund(page);
  await openRelease(page);
  const block = page.locator('.block', { has: page.locator('td.is-sign', { hasText: 'X' }) }).first();
  await block.locator('button:has-text("Kopiera tabell")').click();
  await expect(block.locator('.block__status', { hasText: 'kopierad' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text, 'an X in the copied text').toMatch(/\tX(\t|\r|$)/m);
  expect(text, 'what X means in the copied text').toContain('X = uppgiften visas inte');
});

test('every file is the frozen one', async ({ page }) => {
  await asForbund(page);
  await openRelease(page);
  await page.click('summary:has-text("Alla filer")');
  await checkState(page, 'publicering-filer');
  for (const row of await page.locator('.release-files tbody tr').all()) {
    const name = await row.locator('button').innerText();
    const { bytes } = await fetchBy(page, () => row.locator('button').click());
    const sum = createHash('sha256').update(bytes).digest('hex');
    await expect(row.locator('.checksum'), `the checksum of ${name}`).toHaveText(sum, { useInnerText: true });
  }
  for (const { place, name } of [
    { place: 'Statistiken', name: /_publicering-1_2021_\d{8}T\d{6}Z\.docx$/ },
    { place: 'Årsredovisning', name: /_publicering-1_2021_\d{8}T\d{6}Z\.arsredovisning\.docx$/ },
  ]) {
    const word = await fetchBy(page, () =>
      page.click(`.release-files [aria-label="${place}"] button:has-text("Word")`),
    );
    expect(word.name, 'a Word file').toMatch(name);
  }
});

test('it prints on A4 without buttons', async ({ page }) => {
  await asForbund(page);
  await openRelease(page);
  await chartsDrawn(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.chart svg pattern').first()).toBeAttached();
  await expect(page.locator('.release-files'), 'files on paper').toBeHidden();
  await expect(page.locator('.release-tools'), 'tools on paper').toBeHidden();
  const pdf = await page.pdf({ path: keepAs('publicering.pdf'), preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString('latin1'), 'pages of A4').toMatch(sizeOfA4);
});

test('a läsare meets the publicering on the start page, and no tools', async ({ page, invite }) => {
  await activate(page, invite('lasare').link, 'en läsares långa lösenord');
  await expect(page.locator('.door--first', { hasText: 'Statistik 2021' })).toBeVisible();
  await checkState(page, 'start-lasare-publicering');
  await page.click('.door--first');
  await expect(page.locator('.block').first()).toBeVisible();
  await expect(page.locator('.release-tools'), 'tools of the förbund').toHaveCount(0);
  await expect(page.locator('.release-files .files button:text-is("JSON")')).toBeVisible();
  await checkState(page, 'publicering-lasare');
  await page.goto('/publiceringar/ny?ar=2020');
  await expect(page.locator('h1', { hasText: 'Hej' })).toBeVisible();
});

test('a handläggare reads it too', async ({ page }) => {
  await login(page);
  await workAs(page, 'Handläggare');
  await page.click('.nav__link:has-text("Publiceringar")');
  await expect(page.locator('.list a', { hasText: '2021' })).toBeVisible();
  await expect(page.locator('#publish-year'), 'the form for years').toHaveCount(0);
  await expect(page.locator('.policy'), 'the rules, which are for the förbund').toHaveCount(0);
  await page.click('.list a:text-is("2021")');
  await expect(page.locator('.block').first()).toBeVisible();
});

test('the förbund checks it again, and nothing differs from today while nothing is registered', async ({ page }) => {
  await asForbund(page);
  await openRelease(page);
  await page.click('.release-tools button:has-text("Kontrollera igen")');
  await page.click('#tool-check .btn--primary');
  await expect(page.locator('#tool-check .message', { hasText: 'Allt stämmer' })).toBeVisible();
  await checkState(page, 'kontroll');
  await page.keyboard.press('Escape');
  await page.click('.release-tools button:has-text("Skillnad mot nu")');
  await expect(page.locator('#tool-difference', { hasText: 'Intern, ej för publicering' })).toBeVisible();
  await expect(page.locator('#tool-difference', { hasText: 'Ingen skillnad' })).toBeVisible();
  await checkState(page, 'skillnad-ingen');
  await page.keyboard.press('Escape');
});

test.describe('in a store of its own', () => {
  test.use({ storeOf: 'test' });

  test('what is registered afterwards is a difference: its number to the förbund, its code to the handläggare', async ({
    page,
  }) => {
    await login(page);
    // A start that is registered afterwards changes the year, and not what is published.
    await workAs(page, 'Handläggare');
    const code = await register(page, { year: 1990, insats: { label: 'UPIS' }, start: '2021-11-15' });
    await workAs(page, 'Förbund');
    await openRelease(page);
    await expect(cell(page, 'insatser', 'Totalt', 0), 'published aktuella').toHaveText('450', { useInnerText: true });
    await page.click('.release-tools button:has-text("Skillnad mot nu")');
    // One registrering is in the count of its tables; no cell of it is named, and not which one it is.
    await expect(page.locator('#changed-tables tbody tr').first()).toBeVisible();
    await expect(page.locator('#changed-tables tbody'), 'what was done').toContainText(
      '1–4 nya registreringar i efterhand',
    );
    await expect(page.locator('#changed-cells'), 'cells of a single registrering').toHaveCount(0);
    await expect(page.locator('#tool-difference'), 'the code, to the förbund').not.toContainText(code);
    await checkState(page, 'skillnad');
    await page.keyboard.press('Escape');
    await workAs(page, 'Handläggare');
    await openRelease(page);
    await page.click('.release-tools button:has-text("Ändrat sedan dess")');
    const line = page.locator('#tool-difference summary');
    await expect(line, 'the code to the handläggare of the insats').toContainText(code);
    await line.click();
    await expect(page.locator('#tool-difference thead'), 'an exact count of today').not.toContainText('Nu');
    await checkState(page, 'skillnad-handlaggare');
  });

  test('single registreringar are given out with their guarantee', async ({ page }) => {
    await asForbund(page);
    await openRelease(page);
    await page.click('.release-tools button:has-text("Anonymiserade mikrodata")');
    await expect(page.locator('#tool-microdata', { hasText: 'minst fem rader' })).toBeVisible();
    await checkState(page, 'mikrodata');
    // It can never be taken back, so that is to be said first.
    await page.click('#tool-microdata .btn--primary');
    await expect(page.locator('#microdata-final-fault', { hasText: 'inte kan tas tillbaka' })).toBeVisible();
    await page.check('#microdata-final');
    await page.click('#tool-microdata .btn--primary');
    await expect(page.locator('.guarantee')).toBeVisible();
    await checkState(page, 'mikrodata-gjord');
    for (const [link, what] of [
      ['Hämta data', 'mikrodata'],
      ['Hämta kodbok', 'mikrodata-kodbok'],
      ['Hämta garanti', 'mikrodata-garanti'],
    ] as const) {
      const { name } = await fetchBy(page, () => page.click(`#tool-microdata a:has-text("${link}")`));
      const wanted = new RegExp(`^samspar_[a-z-]+_${what}_2021_\\d{8}T\\d{6}Z\\.(csv|txt)$`);
      expect(name, `a file of ${what}`).toMatch(wanted);
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('#tool-microdata')).not.toBeAttached();
    await expect(page.locator('button:focus'), 'the button that opened it').toHaveText('Anonymiserade mikrodata');
  });

  test('the förbund decides its rules with the keyboard alone, and sees what it decided before', async ({ page }) => {
    await asForbund(page);
    await openPage(page, '/publiceringar/regler', 'Regler för det som publiceras');
    // The defaults were decided before the first publicering, so there is one decision.
    await expect(page.locator('.list tbody tr'), 'decisions after the first publicering').toHaveCount(1);
    const keys = new Keyboard(page);
    await keys.tabTo('#policy-medel_fran');
    await keys.press('Control+Enter');
    await expect(page.locator('.error-summary', { hasText: 'Inget är ändrat.' })).toBeVisible();
    await keys.tabTo('#policy-medel_fran');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12');
    await keys.press('Enter');
    await expect(page.locator('.message', { hasText: 'Reglerna är beslutade.' })).toBeVisible();
    await expect(page.locator('.list tbody tr').nth(1)).toBeVisible();
    await expect(page.locator('.list tbody tr'), 'decisions').toHaveCount(2);
    await expect(page.locator('.list tbody tr').first().locator('td').last(), 'the mean of the newest').toHaveText(
      '12',
      { useInnerText: true },
    );
    await checkState(page, 'regler-beslutade');
    await page.click('.actions a:has-text("Till publiceringar")');
    await expect(page.locator('.policy', { hasText: 'medeltid när den är minst 12.' })).toBeVisible();
    await expect(page.locator('.policy__decision', { hasText: 'beslutade av' })).toBeVisible();
    await checkState(page, 'publiceringar-regler');
    await openRelease(page);
    await expect(page.locator('.note__list', { hasText: 'medeltid när den är minst 10' })).toBeVisible();
  });
});

test('the förbund withdraws a table, and whoever reads it sees that', async ({ page }) => {
  await asForbund(page);
  await openRelease(page);
  await page.click('.release-tools button:has-text("Rätta")');
  await expect(page.locator('#tool-mend', { hasText: 'Inget tal skiljer sig så mycket' })).toBeVisible();
  await checkState(page, 'ratta');
  await page.click('#tool-mend .btn--primary');
  await expect(page.locator('#tool-mend', { hasText: 'Skriv varför publiceringen rättas' })).toBeVisible();
  await page.fill('#mend-skal', 'Åldern var räknad fel.');
  await choose(page, '#mend-tables-alder');
  await page.check('#mend-final');
  await page.click('#tool-mend .btn--primary');
  await expect(page.locator('.note--rattelser h2', { hasText: 'Rättelse 1' })).toBeVisible();
  await expect(page.locator('.note--rattelser', { hasText: 'Åldern var räknad fel.' })).toBeVisible();
  await expect(page.locator('#alder .stat-note', { hasText: 'återkallad i rättelse 1' })).toBeVisible();
  await expect(page.locator('#alder .stat del').first()).toBeVisible();
  await checkState(page, 'publicering-rattad');
  await openPage(page, '/publiceringar', 'Publiceringar');
  await expect(page.locator('.list__kod', { hasText: '1 rättelse' })).toBeVisible();
});
