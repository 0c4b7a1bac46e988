/** The end of a session never costs what has been typed. */
import { checkState } from '../lib/state.ts';
import { choose, confirmIfAsked, login, openPage, receiptCode, workAs } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';
import { password } from '../lib/user.ts';

async function fillStart(page: Page, year: number): Promise<void> {
  await openPage(page, '/registrera', 'Registrera');
  await page.selectOption('#reg-insats', { index: 1 });
  await choose(page, '#reg-kon-kvinna');
  await page.fill('#reg-fodelsear', String(year));
  await choose(page, '#reg-forsorjning_fore-sjukpenning');
}

test('a warning comes five minutes before, and the login after keeps the form', async ({ page }) => {
  await page.clock.install();
  await login(page);
  await fillStart(page, 2004);
  await page.clock.fastForward('11:00');
  await expect(page.locator('.idle', { hasText: 'Du loggas ut om' })).toBeVisible();
  await checkState(page, 'snart-utloggad');
  await page.click('.idle button');
  await expect(page.locator('.idle')).not.toBeAttached();
  await page.clock.fastForward('16:00');
  await expect(page.locator('#login-again')).toBeVisible();
  await checkState(page, 'logga-in-igen');
  await page.fill('#again-losenord', password);
  await page.keyboard.press('Enter');
  await expect(page.locator('#login-again')).not.toBeAttached();
  await expect(page.locator('#reg-fodelsear'), 'the typed year').toHaveValue('2004');
  await expect(page.locator('#reg-kon-kvinna'), 'the chosen kön').toBeChecked();
});

test('a save that meets an ended session is done after the login', async ({ page }) => {
  await login(page);
  await fillStart(page, 2005);
  await page.context().clearCookies();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#login-again')).toBeVisible();
  await page.fill('#again-losenord', 'fel lösenord, helt fel');
  await page.keyboard.press('Enter');
  await expect(page.locator('#login-again .error-summary', { hasText: 'stämmer inte' })).toBeVisible();
  await page.fill('#again-losenord', password);
  await page.keyboard.press('Enter');
  await confirmIfAsked(page);
  await receiptCode(page);
});

test('a role that is changed in another tab is told in this one, which may keep its own', async ({ page }) => {
  await login(page);
  await fillStart(page, 2006);
  const other = await page.context().newPage();
  await other.goto('/');
  await expect(other.locator('h1', { hasText: 'Hej' })).toBeVisible();
  await workAs(other, 'Förbund');
  await expect(page.locator('#role-elsewhere', { hasText: 'arbetar du nu som förbund' })).toBeVisible();
  await checkState(page, 'roll-i-annan-flik');
  await page.click('#role-elsewhere button:has-text("Fortsätt som handläggare")');
  await expect(page.locator('#role-elsewhere')).not.toBeAttached();
  await expect(page.locator('#reg-fodelsear'), 'the typed year').toHaveValue('2006');
  await page.keyboard.press('Control+Enter');
  await confirmIfAsked(page);
  await receiptCode(page);
  await expect(other.locator('#role-elsewhere')).toBeVisible();
  await other.click('button:has-text("Byt till handläggare")');
  await expect(other.locator('.account__role', { hasText: 'Handläggare' })).toBeVisible();
});

test('logging out in one tab asks for a login in the others, and a login in one opens all', async ({ page }) => {
  await login(page);
  await fillStart(page, 2007);
  const other = await page.context().newPage();
  await other.goto('/');
  await expect(other.locator('h1', { hasText: 'Hej' })).toBeVisible();
  await other.click('.account__button');
  await other.click('.account__menu >> text=Logga ut');
  await expect(page.locator('#login-again')).toBeVisible();
  await expect(other.locator('h1', { hasText: 'Logga in' })).toBeVisible();
  await login(other);
  await expect(page.locator('#login-again')).not.toBeAttached();
  await expect(page.locator('#reg-fodelsear'), 'the typed year').toHaveValue('2007');
  await page.keyboard.press('Control+Enter');
  await confirmIfAsked(page);
  await receiptCode(page);
});

test('the password is changed and changed back', async ({ page }) => {
  const other = 'en helt annan lång mening';
  await login(page);
  await openPage(page, '/losenord', 'Byt lösenord');
  await checkState(page, 'byt-losenord');
  await page.fill('#password-nuvarande', 'inte det rätta lösenordet');
  await page.fill('#password-nytt', other);
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'Nuvarande lösenord stämmer inte' })).toBeVisible();
  for (const [now, next] of [
    [password, other],
    [other, password],
  ] as const) {
    await page.fill('#password-nuvarande', now);
    await page.fill('#password-nytt', next);
    await page.keyboard.press('Enter');
    await expect(page.locator('#password-nytt')).toHaveValue('');
    await expect(page.locator('.message', { hasText: 'Lösenordet är bytt' })).toBeVisible();
  }
});
