import { equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { choose, confirmIfAsked, focused, felregistrera, login, openPage, receiptCode, register } from '../lib/steps.mjs';

/** The registration form when something is missing, wrong or unusual. */
export const forms = {
  'the empty form is right': async (world, page) => {
    await login(page);
    await checkState(world, page, 'start-handlaggare');
    await openPage(page, '/registrera', 'Registrera');
    await checkState(world, page, 'registrera');
    for (const id of ['kvinna', 'man', 'annat']) {
      equal(await page.isChecked(`#reg-kon-${id}`), false, `kön ${id} chosen beforehand`);
    }
    equal(await page.inputValue('#reg-fodelsear'), '', 'födelseår');
  },

  'errors are listed, linked and kept': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.fill('#reg-start', '2999-01-01');
    await page.fill('#reg-fodelsear', '87');
    await page.keyboard.press('Control+Enter');
    await page.locator('.error-summary:focus').waitFor();
    ok((await page.title()).startsWith('Fel: '), 'the title to begin with Fel:');
    equal(await page.locator('.error-summary li').count(), 5, 'errors in the box');
    equal(await page.inputValue('#reg-start'), '2999-01-01', 'the typed date');
    await checkState(world, page, 'registrera-fel');
    await page.click('.error-summary a:has-text("kön")');
    equal(await focused(page), 'reg-kon-kvinna', 'focus from the link');
  },

  'an error goes when its field is answered, whatever kind of field it is': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.fill('#reg-start', '');
    await page.keyboard.press('Control+Enter');
    const listed = page.locator('.error-summary li');
    await page.locator('.error-summary:focus').waitFor();
    /** @type {[string, () => Promise<unknown>][]} */
    const answers = [
      ['#reg-insats', () => page.selectOption('#reg-insats', { index: 1 })],
      ['#reg-start', () => page.click('button:has-text("I dag")')],
      ['#reg-kon', () => choose(page, '#reg-kon-man')],
      ['#reg-fodelsear', () => page.fill('#reg-fodelsear', '1987')],
      ['#reg-forsorjning_fore', () => choose(page, '#reg-forsorjning_fore-a_kassa')],
    ];
    let left = await listed.count();
    equal(left, answers.length, 'errors in the box');
    for (const [id, answer] of answers) {
      await answer();
      left--;
      await page.waitForFunction((count) => document.querySelectorAll('.error-summary li').length === count, left);
      const field = page.locator('.field', { has: page.locator(id) });
      await field.locator('.label__message--error').waitFor({ state: 'detached' });
      equal(await field.locator('[aria-invalid=true]').count(), 0, `controls of ${id} told as wrong`);
    }
    ok(!(await page.title()).startsWith('Fel: '), 'a title without Fel:');
  },

  'a field tells its error when it is left, and is quiet when empty': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.fill('#reg-fodelsear', '19');
    await page.focus('#reg-start');
    await page.locator('.text-field--error', { hasText: 'fyra siffror' }).waitFor();
    await page.fill('#reg-fodelsear', '');
    await page.focus('#reg-fodelsear');
    await page.focus('#reg-start');
    await page.waitForFunction(() => document.querySelectorAll('.text-field--error').length === 0);
  },

  'a click on what is below is not lost when the message of the left field goes or comes': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.fill('#reg-fodelsear', '87');
    await choose(page, '#reg-forsorjning_fore-a_kassa');
    equal(await page.isChecked('#reg-forsorjning_fore-a_kassa'), true, 'the box when a message comes');
    await page.locator('.text-field--error', { hasText: 'fyra siffror' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.error-summary').waitFor();
    await page.fill('#reg-fodelsear', '1987');
    await choose(page, '#reg-forsorjning_fore-studiestod');
    equal(await page.isChecked('#reg-forsorjning_fore-studiestod'), true, 'the box when a message goes');
    await page.waitForFunction(() => document.querySelectorAll('.text-field--error').length === 0);
  },

  'ingen offentlig försörjning clears the others': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await choose(page, '#reg-forsorjning_fore-a_kassa');
    await choose(page, '#reg-forsorjning_fore-ingen_offentlig');
    await page.waitForFunction(() => document.querySelector('#reg-forsorjning_fore-a_kassa:not(:checked)') !== null);
    await choose(page, '#reg-forsorjning_fore-sjukpenning');
    await page.waitForFunction(() => document.querySelector('#reg-forsorjning_fore-ingen_offentlig:not(:checked)') !== null);
  },

  'a likely double is shown before it is saved': async (world, page) => {
    await login(page);
    const first = await register(page, { year: 1997 });
    await choose(page, '#reg-kon-kvinna');
    await page.fill('#reg-fodelsear', '1997');
    await choose(page, '#reg-forsorjning_fore-a_kassa');
    await page.click('button[type=submit]');
    await page.locator('#confirm', { hasText: 'Möjlig dubblett' }).waitFor();
    ok((await page.locator('#confirm').innerText()).includes(first), 'the code of the first');
    await checkState(world, page, 'mojlig-dubblett');
    await page.click('#confirm button:has-text("Spara ändå")');
    await page.waitForFunction((code) => !document.querySelector('.receipt__kod').textContent.includes(code), first);
    const second = await receiptCode(page);
    ok(second !== first, 'a code of its own');
    await page.click('.receipt button:has-text("Ångra")');
    await page.locator('.receipt', { hasText: 'Registreringen är ångrad' }).waitFor();
    await page.locator('.receipt__kod:focus').waitFor();
    await checkState(world, page, 'kvitto-angrat');
  },

  'a double click makes one registration': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.selectOption('#reg-insats', { index: 1 });
    await choose(page, '#reg-kon-man');
    await page.fill('#reg-fodelsear', '1999');
    await choose(page, '#reg-forsorjning_fore-studiestod');
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/registreringar')) sent++;
    });
    await page.dblclick('button[type=submit]');
    await receiptCode(page);
    equal(sent, 1, 'requests of a double click');
  },

  'a lost answer is asked for again with the same key': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.selectOption('#reg-insats', { index: 1 });
    await choose(page, '#reg-kon-man');
    await page.fill('#reg-fodelsear', '2000');
    await choose(page, '#reg-forsorjning_fore-studiestod');
    const keys = [];
    await page.route('**/api/v1/registreringar', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.click('button[type=submit]');
    await page.locator('.error-summary', { hasText: 'Servern svarar inte' }).waitFor();
    equal(await page.locator('.error-summary__title').innerText(), 'Det gick inte att spara', 'what the box says');
    equal(await page.inputValue('#reg-fodelsear'), '2000', 'the typed year');
    world.faults.length = 0;
    await page.click('button[type=submit]');
    await receiptCode(page);
    equal(keys.length, 2, 'requests');
    equal(keys[0], keys[1], 'the idempotency key');
  },

  'the errors of the next person stand alone, and the start of a pile stays': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1985, start: '2021-03-01' });
    const below = await page.locator('.receipt').evaluate((receipt) => receipt.nextElementSibling.getBoundingClientRect().top - receipt.getBoundingClientRect().bottom);
    ok(below >= 16, `room between the receipt and the form, found ${below} px`);
    equal(await page.inputValue('#reg-start'), '2021-03-01', 'the start of the next in the pile');
    await page.click('button[type=submit]');
    await page.locator('.error-summary:focus').waitFor();
    equal(await page.locator('.receipt').count(), 0, 'receipts above the errors of the next');
    await page.locator('.recent__kod', { hasText: code }).waitFor();
    await checkState(world, page, 'registrera-nasta-fel');
    await page.click('button:has-text("I dag")');
    await page.locator('#reg-start:focus').waitFor();
    equal(await page.locator('button:has-text("I dag")').count(), 0, 'buttons for what is chosen already');
    await felregistrera(page, code);
  },

  'an unusual age is told with the age and what is usual, and no such day is told as that': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.selectOption('#reg-insats', { index: 1 });
    const year = Number((await page.inputValue('#reg-start')).slice(0, 4));
    await page.fill('#reg-start', '2021-02-30');
    await page.focus('#reg-fodelsear');
    await page.locator('.text-field--error', { hasText: 'Startdatumet finns inte i kalendern. Kontrollera dagen.' }).waitFor();
    await page.click('button:has-text("I dag")');
    await choose(page, '#reg-kon-kvinna');
    await page.fill('#reg-fodelsear', String(year - 78));
    await choose(page, '#reg-forsorjning_fore-a_kassa');
    await page.click('button[type=submit]');
    await page.locator('#confirm', { hasText: 'Deltagaren är 78 år vid start. Det är ovanligt: de flesta är' }).waitFor();
    await checkState(world, page, 'ovanlig-alder');
  },

  'a half-filled form is there again after a look at another page': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.fill('#reg-fodelsear', '1988');
    await page.click('.nav__link:has-text("Deltagare")');
    await page.locator('h1', { hasText: 'Deltagare' }).waitFor();
    await page.click('.nav__link:has-text("Registrera")');
    await page.locator('#reg-fodelsear').waitFor();
    equal(await page.inputValue('#reg-fodelsear'), '1988', 'the typed year');
    const stored = await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage));
    ok(!stored.includes('1988'), 'that nothing of the form is stored');
  },

  'a half-filled avslut is there again, until it is given up': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1989 });
    await openPage(page, `/deltagare/${code}?gor=avsluta`, code);
    await choose(page, '#avslut-anledning-studier');
    await page.click('.nav__link:has-text("Deltagare")');
    await page.locator('h1:text-is("Deltagare")').waitFor();
    await page.goBack();
    await page.locator('#avslut-anledning-studier').waitFor();
    equal(await page.isChecked('#avslut-anledning-studier'), true, 'the chosen reason');
    await page.click('.actions button:has-text("Avbryt")');
    await page.locator('#avslut-datum').waitFor({ state: 'detached' });
    await page.click('button:has-text("Avsluta")');
    await page.locator('#avslut-datum').waitFor();
    equal(await page.isChecked('#avslut-anledning-studier'), false, 'the reason after Avbryt');
  },

  'a reload asks first when something is typed, and only then': async (world, page) => {
    await login(page);
    const asked = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await openPage(page, '/registrera', 'Registrera');
    await page.keyboard.press('Tab');
    await page.reload();
    await page.locator('#reg-fodelsear').focus();
    equal(asked.length, 0, 'questions of an empty form');
    await page.keyboard.type('1988');
    await page.keyboard.press('Tab');
    await page.reload();
    await page.locator('#reg-fodelsear').waitFor();
    equal(asked.join(), 'beforeunload', 'questions of a half-filled form');
  },

  'a slow server is told, and the answer still counts': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.selectOption('#reg-insats', { index: 1 });
    await choose(page, '#reg-kon-man');
    await page.fill('#reg-fodelsear', '1986');
    await choose(page, '#reg-forsorjning_fore-studiestod');
    /** @type {{ go?: (value?: unknown) => void }} */
    const held = {};
    await page.route('**/api/v1/registreringar', async (route) => {
      if (route.request().method() === 'POST' && !held.go) await new Promise((resolve) => (held.go = resolve));
      await route.continue();
    });
    await page.click('button[type=submit]');
    await page.locator('button[type=submit]', { hasText: 'Vänta …' }).waitFor();
    await page.locator('.app > [role=status]', { hasText: 'Vänta …' }).waitFor({ state: 'attached' });
    held.go();
    await confirmIfAsked(page);
    await receiptCode(page);
  },
};
