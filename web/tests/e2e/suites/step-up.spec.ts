/** Exact figures as a file, some time after the login: the dialog, and the file that follows by itself. */
import { checkState } from '../lib/state.ts';
import { expect, test, type Page } from '../lib/test.ts';
import { oneTimeCode } from '../lib/totp.ts';
import { password } from '../lib/user.ts';

const files = (page: Page) => page.getByRole('group', { name: 'Hämta' });

/** From the one-time link to the statistics page; gives the secret of the app. */
async function enter(page: Page, link: string): Promise<string> {
  await page.goto(`/aktivera${new URL(link).hash}`);
  await page.fill('#activate-losenord', password);
  await page.keyboard.press('Enter');
  await expect(page.locator('.qr')).toBeVisible();
  const secret = (await page.locator('.secret__key').innerText()).replace(/\s/g, '');
  await page.fill('#activate-engangskod', oneTimeCode(secret));
  await page.keyboard.press('Enter');
  await expect(page.locator('h1', { hasText: 'Hej' })).toBeVisible();
  await page.goto('/statistik?period=2021');
  await expect(files(page)).toBeVisible();
  return secret;
}

/** Answers the next file as the server does ten minutes after the login. */
const askOnce = (page: Page) =>
  page.route(
    /\/api\/v1\/statistik\?.*format=csv/,
    (route) => route.fulfill({ status: 403, json: { error: { code: 'step_up_required', message: '' } } }),
    { times: 1 },
  );

const dialog = '#confirm-identity';

test.use({ store: 'real' });

test('password and code are asked for again, and then the file comes by itself', async ({ page, service }) => {
  const secret = await enter(page, service.link);
  const button = files(page).locator('button', { hasText: 'CSV för program' });
  await askOnce(page);
  await button.click();
  await expect(page.locator('#confirm-losenord:focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(dialog)).not.toBeAttached();
  await expect(files(page).locator('.files__status', { hasText: 'inte bekräftade' })).toBeVisible();
  await askOnce(page);
  await button.click();
  await page.fill('#confirm-losenord', password);
  await page.fill('#confirm-engangskod', oneTimeCode(secret, 40));
  await page.keyboard.press('Enter');
  await expect(page.locator(`${dialog} .error-summary`, { hasText: 'Engångskoden stämmer inte' })).toBeVisible();
  await checkState(page, 'bekrafta');
  const saved = page.waitForEvent('download');
  await page.fill('#confirm-engangskod', oneTimeCode(secret, 1));
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename(), 'a CSV file').toMatch(/\.csv$/);
  await expect(page.locator(dialog), 'dialogs left').toHaveCount(0);
});
