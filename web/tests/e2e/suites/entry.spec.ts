/** Coming in: the one-time link, the login, and what the pages say when something is wrong. */
import { checkState } from '../lib/state.ts';
import { activate, login } from '../lib/steps.ts';
import { expect, test } from '../lib/test.ts';
import { password, trainingUser } from '../lib/user.ts';

test.describe('with a link that nobody has opened', () => {
  test.use({ store: 'invited', storeOf: 'test' });

  test('the one-time link sets the password', async ({ page, service: { link } }) => {
    await page.goto(`/aktivera${new URL(link).hash}`);
    await expect(page.locator('#activate-losenord')).toBeVisible();
    await checkState(page, 'aktivera');
    await page.fill('#activate-losenord', 'för kort');
    await page.keyboard.press('Enter');
    await expect(page.locator('.error-summary', { hasText: 'minst 15 tecken' })).toBeVisible();
    await checkState(page, 'aktivera-fel');
    await page.goto('about:blank');
    await activate(page, link);
    await expect(page.locator('.ovning').first(), 'the word ÖVNING on the page').toContainText('ÖVNING');
  });
});

test('a used link says so', async ({ page, service: { link } }) => {
  await page.goto(`/aktivera${new URL(link).hash}`);
  await page.fill('#activate-losenord', password);
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'Länken gäller inte' })).toBeVisible();
});

test('a password can be pasted', async ({ page }) => {
  await page.goto('/logga-in');
  await page.focus('#login-losenord');
  const pasted = await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'x');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    return document.activeElement?.dispatchEvent(paste);
  });
  expect(pasted, 'that nothing stops a paste').toBe(true);
  await expect(page.locator('#login-losenord'), 'autocomplete').toHaveAttribute('autocomplete', 'current-password');
});

test('a wrong password says so and keeps the name', async ({ page }) => {
  await page.goto('/logga-in');
  await expect(page.locator('#login-losenord')).toBeVisible();
  await checkState(page, 'logga-in');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'Fyll i användarnamn.' })).toBeVisible();
  await page.fill('#login-anvandarnamn', trainingUser);
  await page.fill('#login-losenord', 'inte rätt lösenord alls');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: 'stämmer inte' })).toBeVisible();
  await expect(page, 'the title to begin with Fel:').toHaveTitle(/^Fel: /);
  await expect(page.locator('#login-anvandarnamn'), 'the user name').toHaveValue(trainingUser);
  await checkState(page, 'logga-in-fel');
});

test('the asked page opens after the login', async ({ page }) => {
  await page.goto('/deltagare?status=alla');
  await expect(page.locator('h1', { hasText: 'Logga in' })).toBeVisible();
  await page.fill('#login-anvandarnamn', trainingUser);
  await page.fill('#login-losenord', password);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1', { hasText: 'Deltagare' })).toBeVisible();
  await expect(page, 'the asked address').toHaveURL(/\/deltagare\?status=alla$/);
});

test('logging out ends the session', async ({ page }) => {
  await login(page);
  await page.click('.account__button');
  await expect(page.locator('.account__menu')).toBeVisible();
  await checkState(page, 'kontomeny');
  await page.click('.account__menu >> text=Logga ut');
  await expect(page.locator('h1', { hasText: 'Logga in' })).toBeVisible();
  await page.goto('/registrera');
  await expect(page.locator('h1', { hasText: 'Logga in' })).toBeVisible();
});

test('an unknown address and the accessibility statement need no login', async ({ page }) => {
  await page.goto('/finns/inte');
  await expect(page.locator('h1', { hasText: 'Sidan finns inte' })).toBeVisible();
  await checkState(page, 'finns-inte');
  await page.goto('/tillganglighet');
  await expect(page.locator('h1', { hasText: 'Tillgänglighetsredogörelse' })).toBeVisible();
  await checkState(page, 'tillganglighet');
});
