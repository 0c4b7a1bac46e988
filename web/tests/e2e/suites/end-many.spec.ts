/** An insats closes, and those who are still there are ended in one go. */
import { Keyboard } from '../lib/keyboard.ts';
import { checkState } from '../lib/state.ts';
import { choose, felregistrera, login, openPage, register } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';
import { password } from '../lib/user.ts';

/** Avsluta flera of the insats that register() uses; gives the id of the insats. */
async function openMany(page: Page): Promise<string> {
  await openPage(page, '/registrera', 'Registrera');
  const name = await page.locator('#reg-insats option').nth(1).innerText();
  await openPage(page, '/deltagare', 'Deltagare');
  await expect(page.locator('.list tbody tr').first()).toBeVisible();
  await expect(page.locator('a:has-text("Avsluta flera")'), 'ways to end many before an insats is chosen').toHaveCount(
    0,
  );
  await page.selectOption('#list-insats', { label: name });
  await page.click('a:has-text("Avsluta flera")');
  await expect(page.locator('.many__row').first()).toBeVisible();
  return new URL(page.url()).searchParams.get('insats') ?? '';
}

/** How many are pågående in an insats, as the program says. */
async function pagaende(page: Page, insats: string): Promise<number> {
  const answer = await page.request.get('/api/v1/registreringar', { params: { status: 'pagaende', insats } });
  return ((await answer.json()) as { totalt: number }).totalt;
}

const rowOf = (page: Page, code: string) => page.locator('.many__row', { hasText: code });

async function fillAfter(page: Page, code: string): Promise<void> {
  await page.selectOption(`#flera-${code}-sysselsattning_efter`, 'arbetssokande');
  await choose(page, `#flera-${code}-forsorjning_efter-a_kassa`);
}

test('many are ended, and the one that somebody else has changed stays', async ({ page }) => {
  await login(page);
  const first = await register(page, { year: 1981 });
  const second = await register(page, { year: 1982 });
  const third = await register(page, { year: 1983 });
  const insats = await openMany(page);
  const before = await pagaende(page, insats);
  await expect(page.locator('.many__row'), 'rows, one for each pågående').toHaveCount(before);
  await checkState(page, 'avsluta-flera');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.error-summary:focus', { hasText: 'Välj avslutsanledning' })).toBeVisible();
  await expect(page.locator('.many .select-field--error'), 'rows blamed when none is chosen').toHaveCount(0);
  await page.click('.error-summary a');
  const reason = page.locator('[id^="flera-"][id$="-anledning"]:focus');
  await expect(reason, 'focus on a reason from the link').toBeVisible();

  const today = await page.inputValue('#flera-datum');
  await page.selectOption(`#flera-${first}-anledning`, 'arbetssokande');
  await page.selectOption(`#flera-${second}-anledning`, 'avliden');
  await page.selectOption(`#flera-${third}-anledning`, 'flytt');
  await expect(page.locator('.many [id$="-sysselsattning_efter"]'), 'rows asked about the time after').toHaveCount(1);
  await expect(page.locator('.many input:checked'), 'answers given beforehand').toHaveCount(0);
  await expect(
    page.locator(`#flera-${first}-sysselsattning_efter`),
    'the sysselsättning that the reason speaks of',
  ).toHaveValue('arbetssokande');
  const plan = await page.locator('.many__plan').innerText();
  expect(plan, 'the plan in words').toMatch(
    new RegExp(`^Tre avslutas ${today}\\. .* utan anledning förblir pågående\\.$`, 's'),
  );
  await page.click('button:has-text("Spara avsluten")');
  await expect(
    page.locator('.error-summary:focus', { hasText: `${first}: Välj försörjning efter avslut.` }),
  ).toBeVisible();
  await page.fill('#flera-datum', '2001-01-01');
  await page.keyboard.press('Enter');
  const early = page.locator('.error-summary', { hasText: 'Slutdatumet är före startdatumet för' });
  for (const code of [first, second, third]) await expect(early.filter({ hasText: code })).toBeVisible();
  await expect(page.locator('.many .select-field--error'), 'rows blamed for the date').toHaveCount(0);
  await checkState(page, 'avsluta-flera-fel');

  await page.click('a:has-text("Till listan")');
  await expect(page.locator('h1', { hasText: 'Deltagare' })).toBeVisible();
  await page.goBack();
  await expect(page.locator(`#flera-${first}-sysselsattning_efter`)).toBeVisible();
  await expect(page.locator('#flera-datum'), 'the date that was typed').toHaveValue('2001-01-01');
  await page.fill('#flera-datum', today);
  await fillAfter(page, first);

  const other = await page.context().newPage();
  await felregistrera(other, third);
  await other.close();
  await page.click('button:has-text("Spara avsluten")');
  await expect(page.locator('.error-summary:focus', { hasText: `${third}: ` })).toBeVisible();
  await expect(page.locator('.done', { hasText: 'Två är avslutade.' })).toBeVisible();
  await expect(rowOf(page, first).locator('.many__done', { hasText: `Avslutad ${today}` })).toBeVisible();
  await expect(rowOf(page, second).locator('.many__done')).toBeVisible();
  await expect(page.locator(`#flera-${third}-anledning`), 'the value of the row that stays').toHaveValue('flytt');
  expect(await pagaende(page, insats), 'pågående after it').toBe(before - 3);
  await checkState(page, 'avsluta-flera-delvis');
  await page.click('button:has-text("Läs in listan på nytt")');
  await expect(rowOf(page, third)).not.toBeAttached();
  await expect(page.locator('.error-summary'), 'errors of a row that is gone').toHaveCount(0);
});

test('what is unusual is asked about, all rows at once, and is no fault', async ({ page }) => {
  await login(page);
  const codes = [await register(page, { year: 1978 }), await register(page, { year: 1979 })];
  await openMany(page);
  for (const code of codes) {
    await page.selectOption(`#flera-${code}-anledning`, 'arbete');
    await fillAfter(page, code);
  }
  await page.click('button:has-text("Spara avsluten")');
  const question = page.locator('#confirm', { hasText: 'Stämmer det här för två deltagare?' });
  for (const code of codes) await expect(question.filter({ hasText: code })).toBeVisible();
  await checkState(page, 'avsluta-flera-fraga');
  await expect(page.locator('.error-summary'), 'boxes of errors').toHaveCount(0);
  await page.keyboard.press('Escape');
  const asked = codes.map((code) => `#flera-${code}-sysselsattning_efter:focus`);
  await expect(page.locator(asked.join(', '))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(question).toBeVisible();
  const keys = new Keyboard(page);
  await keys.tabTo('#confirm .btn--primary');
  await keys.press('Enter');
  await expect(page.locator('.done:focus', { hasText: 'Två är avslutade.' })).toBeVisible();
});

test('with the keyboard, and a session that ends in the middle costs nothing', async ({ page }) => {
  await login(page);
  const codes = [await register(page, { year: 1984 }), await register(page, { year: 1985 })];
  await openMany(page);
  const keys = new Keyboard(page);
  for (const code of codes.reverse()) {
    const reason = `#flera-${code}-anledning`;
    await keys.tabTo(reason);
    await keys.pick(reason, 'Avl', 'avliden');
  }
  const sent: (string | undefined)[] = [];
  await page.route('**/avslut', async (route) => {
    sent.push(route.request().headers()['idempotency-key']);
    if (sent.length !== 2) return route.continue();
    const body = JSON.stringify({ error: { code: 'not_logged_in', message: '', fields: [] } });
    return route.fulfill({ status: 401, contentType: 'application/json', body });
  });
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#login-again')).toBeVisible();
  await page.fill('#again-losenord', password);
  await page.keyboard.press('Enter');
  await expect(page.locator('.done:focus', { hasText: 'Två är avslutade.' })).toBeVisible();
  await checkState(page, 'avsluta-flera-klart');
  expect(sent.length, 'requests').toBe(3);
  expect(sent[1], 'the key of the one that was sent again').toBe(sent[2]);
  expect(sent[0], 'a key of its own for each').not.toBe(sent[1]);
});

test('an insats that has ended is told on the start page, and its end is the date', async ({ page }) => {
  await login(page);
  const closing = page.locator('section', { has: page.locator('h2', { hasText: 'Insatser som tar slut' }) });
  await expect(closing.locator('li').first()).toBeVisible();
  const slut = /tog slut (\S+), men/.exec(await closing.locator('li').first().innerText())?.[1] ?? 'no date';
  await checkState(page, 'start-insats-slutar');
  await closing.locator('a', { hasText: 'Avsluta flera' }).first().click();
  await expect(page.locator('.many__row').first()).toBeVisible();
  await expect(page.locator('#flera-datum'), 'the date').toHaveValue(slut);
  await expect(page.locator('.page-head__lead'), 'the end of the insats above the list').toContainText(slut);
  // Pages of twenty: what is filled in for the last row is there again when all of them are read.
  await page.route('**/registreringar?*', (route) =>
    route.continue({ url: route.request().url().replace('antal=100', 'antal=20') }),
  );
  const last = page.locator('.many__row select').last();
  expect(await page.locator('.many__row').count(), 'more than one page of rows').toBeGreaterThan(20);
  await last.selectOption('flytt');
  await page.click('a:has-text("Till listan")');
  await expect(page.locator('.list tbody tr').first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('.many__row').first()).toBeVisible();
  await expect(last, 'the reason of the last row').toHaveValue('flytt');
  await openPage(page, '/deltagare/avsluta-flera', 'Avsluta flera');
  await expect(page.locator('.empty', { hasText: 'Välj en insats' })).toBeVisible();
});
