/** What is asked in a förbund that is not for training. So codes are needed. */
import { checkState } from '../lib/state.ts';
import { openPage } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';
import { oneTimeCode } from '../lib/totp.ts';
import { password } from '../lib/user.ts';

const hello = (page: Page) => expect(page.locator('h1', { hasText: 'Hej' })).toBeVisible();

/** From the one-time link to the start page; gives the secret. */
async function tieApp(page: Page, link: string): Promise<string> {
  await page.goto(`/aktivera${new URL(link).hash}`);
  await expect(page.locator('#activate-losenord')).toBeVisible();
  await page.fill('#activate-losenord', password);
  await page.keyboard.press('Enter');
  await expect(page.locator('.qr')).toBeVisible();
  await expect(page.locator('h1:focus', { hasText: 'Koppla en app' })).toBeVisible();
  await checkState(page, 'aktivera-app');
  const secret = (await page.locator('.secret__key').innerText()).replace(/\s/g, '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.secret', { hasText: 'Nyckeln är kopierad.' })).toBeVisible();
  await page.fill('#activate-engangskod', '12345');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'sex siffror' })).toBeVisible();
  await page.fill('#activate-engangskod', oneTimeCode(secret, 40));
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'Engångskoden stämmer inte' })).toBeVisible();
  await checkState(page, 'aktivera-app-fel');
  await page.fill('#activate-engangskod', oneTimeCode(secret));
  await page.keyboard.press('Enter');
  await hello(page);
  return secret;
}

async function loginWithCode(page: Page, secret: string): Promise<void> {
  await page.goto('/logga-in');
  await page.fill('#login-anvandarnamn', 'admin');
  await page.fill('#login-losenord', password);
  await page.keyboard.press('Enter');
  await expect(page.locator('#login-engangskod:focus')).toBeVisible();
  await expect(page.locator('#login-engangskod'), 'autocomplete').toHaveAttribute('autocomplete', 'one-time-code');
  await checkState(page, 'logga-in-kod');
  await page.focus('#login-engangskod');
  await page.keyboard.type(oneTimeCode(secret, 40));
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'Engångskoden stämmer inte' })).toBeVisible();
  await checkState(page, 'logga-in-kod-fel');
  // The code of the present step was used at the activation; a code opens once.
  await page.fill('#login-engangskod', oneTimeCode(secret, 1).replace(/(...)/, '$1 '));
  await page.keyboard.press('Enter');
  await hello(page);
}

/** A new password asks for a code too. One from the past is refused, and a good one would be half a minute away. */
async function changePassword(page: Page, secret: string): Promise<void> {
  await openPage(page, '/losenord', 'Byt lösenord');
  await page.fill('#password-nuvarande', password);
  await page.fill('#password-nytt', 'en helt annan lång mening');
  await page.keyboard.press('Enter');
  await expect(page.locator('#password-engangskod:focus')).toBeVisible();
  await checkState(page, 'byt-losenord-kod');
  await page.fill('#password-engangskod', oneTimeCode(secret, -40));
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'Engångskoden stämmer inte' })).toBeVisible();
  await expect(page.locator('#password-nytt'), 'what was typed').toHaveValue('en helt annan lång mening');
}

test.use({ store: 'real', permissions: ['clipboard-read', 'clipboard-write'] });

test('an app is tied at the one-time link, and asked for at login and when the session has ended', async ({
  page,
  service,
}) => {
  const secret = await tieApp(page, service.link);
  await page.click('.account__button');
  await page.click('.account__menu >> text=Logga ut');
  await loginWithCode(page, secret);
  await expect(page.locator('.ovning'), 'words of training').toHaveCount(0);
  await changePassword(page, secret);
  await page.context().clearCookies();
  await page.click('.nav__link:has-text("Användare")');
  await page.locator('#again-losenord').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.locator('#again-engangskod:focus')).toBeVisible();
  await checkState(page, 'logga-in-igen-kod');
});
