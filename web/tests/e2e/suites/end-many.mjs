import { equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { choose, felregistrera, focused, Keyboard, login, openPage, password, register } from '../lib/steps.mjs';

async function registerSome(page, years) {
  const codes = [];
  for (const year of years) codes.push(await register(page, { year }));
  return codes;
}

/** Avsluta flera of the insats that register() uses; gives the id of the insats. */
async function openMany(page) {
  await openPage(page, '/registrera', 'Registrera');
  const name = await page.locator('#reg-insats option').nth(1).innerText();
  await openPage(page, '/deltagare', 'Deltagare');
  await page.locator('.list tbody tr').first().waitFor();
  equal(await page.locator('a:has-text("Avsluta flera")').count(), 0, 'ways to end many before an insats is chosen');
  await page.selectOption('#list-insats', { label: name });
  await page.click('a:has-text("Avsluta flera")');
  await page.locator('.many__row').first().waitFor();
  return new URL(page.url()).searchParams.get('insats');
}

const count = (page, insats) =>
  page.evaluate(async (id) => (await (await fetch(`/api/v1/registreringar?status=pagaende&insats=${id}`)).json()).totalt, insats);

const rowOf = (page, code) => page.locator('.many__row', { hasText: code });

async function fillAfter(page, code) {
  await page.selectOption(`#flera-${code}-sysselsattning_efter`, 'arbetssokande');
  await choose(page, `#flera-${code}-forsorjning_efter-a_kassa`);
}

/** An insats closes, and those who are still there are ended in one go. */
export const endMany = {
  'many are ended, and the one that somebody else has changed stays': async (world, page) => {
    await login(page);
    const [first, second, third] = await registerSome(page, [1981, 1982, 1983]);
    const insats = await openMany(page);
    const before = await count(page, insats);
    equal(await page.locator('.many__row').count(), before, 'rows, one for each pågående');
    await checkState(world, page, 'avsluta-flera');
    await page.keyboard.press('Control+Enter');
    await page.locator('.error-summary:focus', { hasText: 'Välj avslutsanledning' }).waitFor();
    equal(await page.locator('.many .select-field--error').count(), 0, 'rows blamed when none is chosen');
    await page.click('.error-summary a');
    ok(/^flera-.*-anledning$/.test(await focused(page)), 'focus on a reason from the link');

    const today = await page.inputValue('#flera-datum');
    await page.selectOption(`#flera-${first}-anledning`, 'arbetssokande');
    await page.selectOption(`#flera-${second}-anledning`, 'avliden');
    await page.selectOption(`#flera-${third}-anledning`, 'flytt');
    equal(await page.locator('.many [id$="-sysselsattning_efter"]').count(), 1, 'rows asked about the time after');
    equal(await page.locator('.many input:checked').count(), 0, 'answers given beforehand');
    equal(await page.inputValue(`#flera-${first}-sysselsattning_efter`), 'arbetssokande', 'the sysselsättning that the reason speaks of');
    const plan = await page.locator('.many__plan').innerText();
    ok(plan.startsWith(`Tre avslutas ${today}. `) && plan.endsWith(' utan anledning förblir pågående.'), `the plan in words, found ${plan}`);
    await page.click('button:has-text("Spara avsluten")');
    await page.locator('.error-summary:focus', { hasText: `${first}: Välj försörjning efter avslut.` }).waitFor();
    await page.fill('#flera-datum', '2001-01-01');
    await page.keyboard.press('Enter');
    const early = page.locator('.error-summary', { hasText: 'Slutdatumet är före startdatumet för' });
    for (const code of [first, second, third]) await early.filter({ hasText: code }).waitFor();
    equal(await page.locator('.many .select-field--error').count(), 0, 'rows blamed for the date');
    await checkState(world, page, 'avsluta-flera-fel');

    await page.click('a:has-text("Till listan")');
    await page.locator('h1', { hasText: 'Deltagare' }).waitFor();
    await page.goBack();
    await page.locator(`#flera-${first}-sysselsattning_efter`).waitFor();
    equal(await page.inputValue('#flera-datum'), '2001-01-01', 'the date that was typed');
    await page.fill('#flera-datum', today);
    await fillAfter(page, first);

    const other = await page.context().newPage();
    await felregistrera(other, third);
    await other.close();
    await page.click('button:has-text("Spara avsluten")');
    await page.locator('.error-summary:focus', { hasText: `${third}: ` }).waitFor();
    await page.locator('.done', { hasText: 'Två är avslutade.' }).waitFor();
    await rowOf(page, first).locator('.many__done', { hasText: `Avslutad ${today}` }).waitFor();
    await rowOf(page, second).locator('.many__done').waitFor();
    equal(await page.inputValue(`#flera-${third}-anledning`), 'flytt', 'the value of the row that stays');
    equal(await count(page, insats), before - 3, 'pågående after it');
    await checkState(world, page, 'avsluta-flera-delvis');
    await page.click('button:has-text("Läs in listan på nytt")');
    await rowOf(page, third).waitFor({ state: 'detached' });
    equal(await page.locator('.error-summary').count(), 0, 'errors of a row that is gone');
  },

  'what is unusual is asked about, all rows at once, and is no fault': async (world, page) => {
    await login(page);
    const codes = await registerSome(page, [1978, 1979]);
    await openMany(page);
    for (const code of codes) {
      await page.selectOption(`#flera-${code}-anledning`, 'arbete');
      await fillAfter(page, code);
    }
    await page.click('button:has-text("Spara avsluten")');
    const question = page.locator('#confirm', { hasText: 'Stämmer det här för två deltagare?' });
    for (const code of codes) await question.filter({ hasText: code }).waitFor();
    await checkState(world, page, 'avsluta-flera-fraga');
    equal(await page.locator('.error-summary').count(), 0, 'boxes of errors');
    await page.keyboard.press('Escape');
    await page.locator(`#flera-${codes[0]}-sysselsattning_efter:focus, #flera-${codes[1]}-sysselsattning_efter:focus`).waitFor();
    await page.keyboard.press('Control+Enter');
    await question.waitFor();
    const keys = new Keyboard(page);
    await keys.tabTo('#confirm .btn--primary');
    await keys.press('Enter');
    await page.locator('.done:focus', { hasText: 'Två är avslutade.' }).waitFor();
  },

  'with the keyboard, and a session that ends in the middle costs nothing': async (world, page) => {
    await login(page);
    const codes = await registerSome(page, [1984, 1985]);
    await openMany(page);
    const keys = new Keyboard(page);
    for (const code of [...codes].reverse()) {
      await keys.tabTo(`#flera-${code}-anledning`);
      await page.keyboard.type('Avl');
    }
    const sent = [];
    await page.route('**/avslut', async (route) => {
      sent.push(route.request().headers()['idempotency-key']);
      if (sent.length !== 2) return route.continue();
      const body = JSON.stringify({ error: { code: 'not_logged_in', message: '', fields: [] } });
      return route.fulfill({ status: 401, contentType: 'application/json', body });
    });
    await page.keyboard.press('Control+Enter');
    await page.locator('#login-again').waitFor();
    await page.fill('#again-losenord', password);
    await page.keyboard.press('Enter');
    await page.locator('.done:focus', { hasText: 'Två är avslutade.' }).waitFor();
    await checkState(world, page, 'avsluta-flera-klart');
    equal(sent.length, 3, 'requests');
    equal(sent[1], sent[2], 'the key of the one that was sent again');
    ok(sent[0] !== sent[1], 'a key of its own for each');
    world.faults.length = 0;
  },

  'an insats that has ended is told on the start page, and its end is the date': async (world, page) => {
    await login(page);
    const closing = page.locator('section', { has: page.locator('h2', { hasText: 'Insatser som tar slut' }) });
    await closing.locator('li').first().waitFor();
    const [, slut] = /tog slut (\S+), men/.exec(await closing.locator('li').first().innerText()) ?? [];
    await checkState(world, page, 'start-insats-slutar');
    await closing.locator('a', { hasText: 'Avsluta flera' }).first().click();
    await page.locator('.many__row').first().waitFor();
    equal(await page.inputValue('#flera-datum'), slut, 'the date');
    ok((await page.locator('.page-head__lead').innerText()).includes(slut), 'the end of the insats above the list');
    // Pages of twenty: what is filled in for the last row is there again when all of them are read.
    await page.route('**/registreringar?*', (route) => route.continue({ url: route.request().url().replace('antal=100', 'antal=20') }));
    const last = page.locator('.many__row select').last();
    ok((await page.locator('.many__row').count()) > 20, 'more than one page of rows');
    await last.selectOption('flytt');
    await page.click('a:has-text("Till listan")');
    await page.locator('.list tbody tr').first().waitFor();
    await page.goBack();
    await page.locator('.many__row').first().waitFor();
    equal(await last.inputValue(), 'flytt', 'the reason of the last row');
    await openPage(page, '/deltagare/avsluta-flera', 'Avsluta flera');
    await page.locator('.empty', { hasText: 'Välj en insats' }).waitFor();
  },
};
