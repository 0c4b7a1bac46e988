/** The registration form when something is missing, wrong or unusual. */
import { checkState } from '../lib/state.ts';
import { choose, confirmIfAsked, felregistrera, login, openPage, receiptCode, register } from '../lib/steps.ts';
import { expect, test } from '../lib/test.ts';

test('the empty form is right', async ({ page }) => {
  await login(page);
  await checkState(page, 'start-handlaggare');
  await openPage(page, '/registrera', 'Registrera');
  await checkState(page, 'registrera');
  for (const id of ['kvinna', 'man', 'annat']) {
    await expect(page.locator(`#reg-kon-${id}`), `kön ${id} chosen beforehand`).not.toBeChecked();
  }
  await expect(page.locator('#reg-fodelsear'), 'födelseår').toHaveValue('');
});

test('errors are listed, linked and kept', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.fill('#reg-start', '2999-01-01');
  await page.fill('#reg-fodelsear', '87');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.error-summary:focus')).toBeVisible();
  await expect(page, 'the title to begin with Fel:').toHaveTitle(/^Fel: /);
  await expect(page.locator('.error-summary li'), 'errors in the box').toHaveCount(5);
  await expect(page.locator('#reg-start'), 'the typed date').toHaveValue('2999-01-01');
  await checkState(page, 'registrera-fel');
  await page.click('.error-summary a:has-text("kön")');
  await expect(page.locator('#reg-kon-kvinna'), 'the field of the link').toBeFocused();
});

test('an error goes when its field is answered, whatever kind of field it is', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.fill('#reg-start', '');
  await page.keyboard.press('Control+Enter');
  const listed = page.locator('.error-summary li');
  await expect(page.locator('.error-summary:focus')).toBeVisible();
  const answers: [string, () => Promise<unknown>][] = [
    ['#reg-insats', () => page.selectOption('#reg-insats', { index: 1 })],
    ['#reg-start', () => page.click('button:has-text("I dag")')],
    ['#reg-kon', () => choose(page, '#reg-kon-man')],
    ['#reg-fodelsear', () => page.fill('#reg-fodelsear', '1987')],
    ['#reg-forsorjning_fore', () => choose(page, '#reg-forsorjning_fore-a_kassa')],
  ];
  let left = answers.length;
  await expect(listed, 'errors in the box').toHaveCount(left);
  for (const [id, answer] of answers) {
    await answer();
    left--;
    await expect(listed).toHaveCount(left);
    const field = page.locator('.field', { has: page.locator(id) });
    await expect(field.locator('.label__message--error')).not.toBeAttached();
    await expect(field.locator('[aria-invalid=true]'), `controls of ${id} told as wrong`).toHaveCount(0);
  }
  await expect(page, 'a title without Fel:').not.toHaveTitle(/^Fel: /);
});

test('a field tells its error when it is left, and is quiet when empty', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.fill('#reg-fodelsear', '19');
  await page.focus('#reg-start');
  await expect(page.locator('.text-field--error', { hasText: 'fyra siffror' })).toBeVisible();
  await page.fill('#reg-fodelsear', '');
  await page.focus('#reg-fodelsear');
  await page.focus('#reg-start');
  await expect(page.locator('.text-field--error')).toHaveCount(0);
});

test('a click on what is below is not lost when the message of the left field goes or comes', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.fill('#reg-fodelsear', '87');
  await choose(page, '#reg-forsorjning_fore-a_kassa');
  await expect(page.locator('#reg-forsorjning_fore-a_kassa'), 'the box when a message comes').toBeChecked();
  await expect(page.locator('.text-field--error', { hasText: 'fyra siffror' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.error-summary')).toBeVisible();
  await page.fill('#reg-fodelsear', '1987');
  await choose(page, '#reg-forsorjning_fore-studiestod');
  await expect(page.locator('#reg-forsorjning_fore-studiestod'), 'the box when a message goes').toBeChecked();
  await expect(page.locator('.text-field--error')).toHaveCount(0);
});

test('ingen offentlig försörjning clears the others', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await choose(page, '#reg-forsorjning_fore-a_kassa');
  await choose(page, '#reg-forsorjning_fore-ingen_offentlig');
  await expect(page.locator('#reg-forsorjning_fore-a_kassa')).not.toBeChecked();
  await choose(page, '#reg-forsorjning_fore-sjukpenning');
  await expect(page.locator('#reg-forsorjning_fore-ingen_offentlig')).not.toBeChecked();
});

test('a likely double is shown before it is saved', async ({ page }) => {
  await login(page);
  const first = await register(page, { year: 1997 });
  await choose(page, '#reg-kon-kvinna');
  await page.fill('#reg-fodelsear', '1997');
  await choose(page, '#reg-forsorjning_fore-a_kassa');
  await page.click('button[type=submit]');
  await expect(page.locator('#confirm', { hasText: 'Möjlig dubblett' })).toBeVisible();
  await expect(page.locator('#confirm'), 'the code of the first').toContainText(first);
  await checkState(page, 'mojlig-dubblett');
  await page.click('#confirm button:has-text("Spara ändå")');
  await expect(page.locator('.receipt__kod')).not.toContainText(first);
  const second = await receiptCode(page);
  expect(second, 'a code of its own').not.toBe(first);
  await page.click('.receipt button:has-text("Ångra")');
  await expect(page.locator('.receipt', { hasText: 'Registreringen är ångrad' })).toBeVisible();
  await expect(page.locator('.receipt__kod:focus')).toBeVisible();
  await checkState(page, 'kvitto-angrat');
});

test('a double click makes one registration', async ({ page }) => {
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
  expect(sent, 'requests of a double click').toBe(1);
});

test('a lost answer is asked for again with the same key', async ({ page, faults }) => {
  faults.allow(/net::ERR_CONNECTION_RESET/);
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.selectOption('#reg-insats', { index: 1 });
  await choose(page, '#reg-kon-man');
  await page.fill('#reg-fodelsear', '2000');
  await choose(page, '#reg-forsorjning_fore-studiestod');
  const keys: (string | undefined)[] = [];
  await page.route('**/api/v1/registreringar', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.click('button[type=submit]');
  await expect(page.locator('.error-summary', { hasText: 'Servern svarar inte' })).toBeVisible();
  await expect(page.locator('.error-summary__title'), 'what the box says').toHaveText('Det gick inte att spara', {
    useInnerText: true,
  });
  await expect(page.locator('#reg-fodelsear'), 'the typed year').toHaveValue('2000');
  await page.click('button[type=submit]');
  await receiptCode(page);
  expect(keys.length, 'requests').toBe(2);
  expect(keys[0], 'the idempotency key').toBe(keys[1]);
});

test('the errors of the next person stand alone, and the start of a pile stays', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1985, start: '2021-03-01' });
  const below = await page.locator('.receipt').evaluate((receipt) => {
    const next = receipt.nextElementSibling;
    return next ? next.getBoundingClientRect().top - receipt.getBoundingClientRect().bottom : 0;
  });
  expect(below, `room between the receipt and the form, found ${String(below)} px`).toBeGreaterThanOrEqual(16);
  await expect(page.locator('#reg-start'), 'the start of the next in the pile').toHaveValue('2021-03-01');
  await page.click('button[type=submit]');
  await expect(page.locator('.error-summary:focus')).toBeVisible();
  await expect(page.locator('.receipt'), 'receipts above the errors of the next').toHaveCount(0);
  await expect(page.locator('.recent__kod', { hasText: code })).toBeVisible();
  await checkState(page, 'registrera-nasta-fel');
  await page.click('button:has-text("I dag")');
  await expect(page.locator('#reg-start:focus')).toBeVisible();
  await expect(page.locator('button:has-text("I dag")'), 'buttons for what is chosen already').toHaveCount(0);
  await felregistrera(page, code);
});

test('an unusual age is told with the age and what is usual, and no such day is told as that', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.selectOption('#reg-insats', { index: 1 });
  const year = Number((await page.inputValue('#reg-start')).slice(0, 4));
  await page.fill('#reg-start', '2021-02-30');
  await page.focus('#reg-fodelsear');
  await expect(
    page.locator('.text-field--error', { hasText: 'Startdatumet finns inte i kalendern. Kontrollera dagen.' }),
  ).toBeVisible();
  await page.click('button:has-text("I dag")');
  await choose(page, '#reg-kon-kvinna');
  await page.fill('#reg-fodelsear', String(year - 78));
  await choose(page, '#reg-forsorjning_fore-a_kassa');
  await page.click('button[type=submit]');
  await expect(
    page.locator('#confirm', { hasText: 'Deltagaren är 78 år vid start. Det är ovanligt: de flesta är' }),
  ).toBeVisible();
  await checkState(page, 'ovanlig-alder');
});

test('a half-filled form is there again after a look at another page', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.fill('#reg-fodelsear', '1988');
  await page.click('.nav__link:has-text("Deltagare")');
  await expect(page.locator('h1', { hasText: 'Deltagare' })).toBeVisible();
  await page.click('.nav__link:has-text("Registrera")');
  await expect(page.locator('#reg-fodelsear')).toBeVisible();
  await expect(page.locator('#reg-fodelsear'), 'the typed year').toHaveValue('1988');
  const stored = await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage));
  expect(stored, 'that nothing of the form is stored').not.toContain('1988');
});

test('a half-filled avslut is there again, until it is given up', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1989 });
  await openPage(page, `/deltagare/${code}?gor=avsluta`, code);
  await choose(page, '#avslut-anledning-studier');
  await page.click('.nav__link:has-text("Deltagare")');
  await expect(page.locator('h1:text-is("Deltagare")')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#avslut-anledning-studier')).toBeVisible();
  await expect(page.locator('#avslut-anledning-studier'), 'the chosen reason').toBeChecked();
  await page.click('.actions button:has-text("Avbryt")');
  await expect(page.locator('#avslut-datum')).not.toBeAttached();
  await page.click('button:has-text("Avsluta")');
  await expect(page.locator('#avslut-datum')).toBeVisible();
  await expect(page.locator('#avslut-anledning-studier'), 'the reason after Avbryt').not.toBeChecked();
});

test('a reload asks first when something is typed, and only then', async ({ page }) => {
  await login(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openPage(page, '/registrera', 'Registrera');
  await page.keyboard.press('Tab');
  await page.reload();
  await page.locator('#reg-fodelsear').focus();
  expect(asked.length, 'questions of an empty form').toBe(0);
  await page.keyboard.type('1988');
  await page.keyboard.press('Tab');
  await page.reload();
  await expect(page.locator('#reg-fodelsear')).toBeVisible();
  expect(asked.join(), 'questions of a half-filled form').toBe('beforeunload');
});

test('a slow server is told, and the answer still counts', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await page.selectOption('#reg-insats', { index: 1 });
  await choose(page, '#reg-kon-man');
  await page.fill('#reg-fodelsear', '1986');
  await choose(page, '#reg-forsorjning_fore-studiestod');
  const held: { go?: () => void } = {};
  await page.route('**/api/v1/registreringar', async (route) => {
    if (route.request().method() === 'POST' && !held.go) {
      await new Promise<void>((resolve) => {
        held.go = resolve;
      });
    }
    await route.continue();
  });
  await page.click('button[type=submit]');
  await expect(page.locator('button[type=submit]', { hasText: 'Vänta …' })).toBeVisible();
  await expect(page.locator('.app > [role=status]', { hasText: 'Vänta …' })).toBeAttached();
  held.go?.();
  await confirmIfAsked(page);
  await receiptCode(page);
});
