/** The list of deltagare: filters, reading more of it, coming back to it. */
import { checkState } from '../lib/state.ts';
import { choose, login, openPage, register } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';

interface Rows {
  nasta?: string;
  registreringar: { kod: string }[];
}

/** The code of the last row of the list, which is read page by page. */
async function lastCode(page: Page): Promise<string> {
  let rows: Rows = { registreringar: [] };
  do {
    const after: Record<string, string> = rows.nasta ? { efter: rows.nasta } : {};
    const answer = await page.request.get('/api/v1/registreringar', {
      params: { status: 'alla', antal: 100, ...after },
    });
    rows = (await answer.json()) as Rows;
  } while (rows.nasta);
  return rows.registreringar.at(-1)?.kod ?? '';
}

test('the list filters by code, insats and status', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1996 });
  await openPage(page, '/deltagare', 'Deltagare');
  await expect(page.locator('.list tbody tr').first()).toBeVisible();
  await checkState(page, 'deltagare');
  await page.fill('#list-filter', code.slice(0, 4));
  await page.waitForFunction(
    (start) => [...document.querySelectorAll('.list tbody a.kod')].every((link) => link.textContent.startsWith(start)),
    code.slice(0, 4),
  );
  await page.fill('#list-filter', 'ZZZZ');
  await expect(page.locator('.empty', { hasText: 'Ingen kod i listan' })).toBeVisible();
  await page.fill('#list-filter', '');
  await page.selectOption('#list-status', 'avslutade');
  await expect(page.locator('.list tbody td', { hasText: 'Avslutad' }).first()).toBeVisible();
  expect(page.url(), 'the choice in the address').toContain('status=avslutade');
});

test('more rows are read once, and focus goes to the first of them', async ({ page }) => {
  await login(page);
  await openPage(page, '/deltagare?status=alla', 'Deltagare');
  await expect(page.locator('.list tbody tr').nth(99)).toBeVisible();
  await page.dblclick('button:has-text("Visa fler")');
  await expect(page.locator('.list tbody tr').nth(199)).toBeVisible();
  const codes = await page.locator('.list tbody a.kod').allInnerTexts();
  expect(new Set(codes).size, 'codes that are different').toBe(codes.length);
  await expect(page.locator('a.kod:focus')).toHaveText(codes[100] ?? 'a code');
});

test('a code is found in the list also when its row is not read yet', async ({ page }) => {
  await login(page);
  await openPage(page, '/deltagare?status=alla', 'Deltagare');
  await expect(page.locator('.list tbody tr').nth(99)).toBeVisible();
  const last = await lastCode(page);
  await page.fill('#list-filter', last);
  await expect(page.locator('.list tbody tr')).toHaveCount(1);
  expect((await page.locator('.list tbody a.kod').innerText()).replace('-', ''), 'the code').toBe(
    last.replace('-', ''),
  );
});

test('the list is as it was left, and focus is on the next row', async ({ page }) => {
  await login(page);
  await openPage(page, '/deltagare', 'Deltagare');
  await expect(page.locator('.list tbody tr').first()).toBeVisible();
  await page.selectOption('#list-insats', { label: await page.locator('td[data-label="Insats"]').first().innerText() });
  await page.waitForFunction(() => {
    const names = [...document.querySelectorAll('td[data-label="Insats"]')].map((one) => one.textContent);
    return !document.querySelector('.is-reading') && new Set(names).size === 1;
  });
  const codes = await page.locator('.list tbody a.kod').allInnerTexts();
  expect(codes.length, 'rows').toBeGreaterThan(2);
  const next = codes[2] ?? 'a code';
  await page.locator('.list tbody tr').nth(1).locator('text=Avsluta').click();
  await expect(page.locator('#avslut-datum:focus')).toBeVisible();
  await choose(page, '#avslut-anledning-arbetssokande');
  await page.selectOption('#avslut-sysselsattning_efter', 'arbetssokande');
  await choose(page, '#avslut-forsorjning_efter-a_kassa');
  await page.click('button:has-text("Spara avslut")');
  await expect(page.locator('.done', { hasText: 'Avslutet är sparat' })).toBeVisible();
  await page.click('.done a');
  await expect(page.locator('a.kod:focus')).toHaveText(next);
  expect(page.url(), 'the chosen insats in the address').toContain('insats=');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1', { hasText: next })).toBeVisible();
  await page.goBack();
  await expect(page.locator('a.kod:focus')).toHaveText(next);
});

test('a server that is away is told, and asked again without a reload', async ({ page, faults }) => {
  await login(page);
  faults.allow(/net::ERR_CONNECTION_REFUSED/);
  await page.route('**/api/v1/registreringar?*', (route) => route.abort('connectionrefused'));
  await openPage(page, '/deltagare', 'Deltagare');
  await expect(page.locator('.message', { hasText: 'Servern svarar inte' })).toBeVisible();
  await checkState(page, 'deltagare-utan-server');
  await page.unroute('**/api/v1/registreringar?*');
  await page.click('button:has-text("Försök igen")');
  await expect(page.locator('.list tbody tr').first()).toBeVisible();
  await expect(page.locator('.message'), 'messages of the fault').toHaveCount(0);
});
