import { equal, ok } from '../lib/check.mjs';
import { openWindow } from '../lib/browser.mjs';
import { realForbund, startProgram } from '../lib/program.mjs';
import { checkState } from '../lib/state.mjs';
import { password } from '../lib/steps.mjs';
import { oneTimeCode } from '../lib/totp.mjs';

const files = (page) => page.getByRole('group', { name: 'Hämta' });

/** From the one-time link to the statistics page; gives the secret of the app. */
async function enter(page, link) {
  await page.goto(`/aktivera${new URL(link).hash}`);
  await page.fill('#activate-losenord', password);
  await page.keyboard.press('Enter');
  await page.locator('.qr').waitFor();
  const secret = (await page.locator('.secret__key').innerText()).replace(/\s/g, '');
  await page.fill('#activate-engangskod', oneTimeCode(secret));
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Hej' }).waitFor();
  await page.goto('/statistik?period=2021');
  await files(page).waitFor();
  return secret;
}

/** Answers the next file as the server does ten minutes after the login. */
const askOnce = (page) =>
  page.route(
    /\/api\/v1\/statistik\?.*format=csv/,
    (route) => route.fulfill({ status: 403, json: { error: { code: 'step_up_required', message: '' } } }),
    { times: 1 },
  );

const dialog = '#confirm-identity';

/** Exact figures as a file, some time after the login: the dialog, and the file that follows by itself. */
export const stepUp = {
  'password and code are asked for again, and then the file comes by itself': async (world) => {
    if (!world.program) {
      world.notes.push('the step-up was not tested: no --program');
      return;
    }
    const server = await startProgram(world.program, realForbund);
    const own = { ...world, baseUrl: server.baseUrl };
    const { context, page } = await openWindow(own);
    try {
      const secret = await enter(page, server.links[0].lank);
      const button = files(page).locator('button', { hasText: 'CSV för program' });
      await askOnce(page);
      await button.click();
      await page.locator('#confirm-losenord:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator(dialog).waitFor({ state: 'detached' });
      await files(page).locator('.files__status', { hasText: 'inte bekräftade' }).waitFor();
      await askOnce(page);
      await button.click();
      await page.fill('#confirm-losenord', password);
      await page.fill('#confirm-engangskod', oneTimeCode(secret, 40));
      await page.keyboard.press('Enter');
      await page.locator(`${dialog} .error-summary`, { hasText: 'Engångskoden stämmer inte' }).waitFor();
      await checkState(own, page, 'bekrafta');
      const saved = page.waitForEvent('download');
      await page.fill('#confirm-engangskod', oneTimeCode(secret, 1));
      await page.keyboard.press('Enter');
      ok((await saved).suggestedFilename().endsWith('.csv'), 'a CSV file');
      equal(await page.locator(dialog).count(), 0, 'dialogs left');
    } finally {
      await context.close();
      await server.stop();
      world.axeRuns = own.axeRuns;
    }
  },
};
