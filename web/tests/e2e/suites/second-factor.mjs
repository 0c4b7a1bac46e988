import { equal, ok } from '../lib/check.mjs';
import { openWindow } from '../lib/browser.mjs';
import { realForbund, startProgram } from '../lib/program.mjs';
import { checkState } from '../lib/state.mjs';
import { openPage, password } from '../lib/steps.mjs';
import { oneTimeCode } from '../lib/totp.mjs';

const hello = (page) => page.locator('h1', { hasText: 'Hej' }).waitFor();

/** From the one-time link to the start page; gives the secret. */
async function activate(world, page, link) {
  await page.goto(`/aktivera${new URL(link).hash}`);
  await page.locator('#activate-losenord').waitFor();
  await page.fill('#activate-losenord', password);
  await page.keyboard.press('Enter');
  await page.locator('.qr').waitFor();
  await page.locator('h1:focus', { hasText: 'Koppla en app' }).waitFor();
  await checkState(world, page, 'aktivera-app');
  const secret = (await page.locator('.secret__key').innerText()).replace(/\s/g, '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.secret', { hasText: 'Nyckeln är kopierad.' }).waitFor();
  await page.fill('#activate-engangskod', '12345');
  await page.keyboard.press('Enter');
  await page.locator('.error-summary', { hasText: 'sex siffror' }).waitFor();
  await page.fill('#activate-engangskod', oneTimeCode(secret, 40));
  await page.keyboard.press('Enter');
  await page.locator('.error-summary', { hasText: 'Engångskoden stämmer inte' }).waitFor();
  await checkState(world, page, 'aktivera-app-fel');
  await page.fill('#activate-engangskod', oneTimeCode(secret));
  await page.keyboard.press('Enter');
  await hello(page);
  return secret;
}

async function login(world, page, secret) {
  await page.goto('/logga-in');
  await page.fill('#login-anvandarnamn', 'admin');
  await page.fill('#login-losenord', password);
  await page.keyboard.press('Enter');
  await page.locator('#login-engangskod:focus').waitFor();
  equal(await page.getAttribute('#login-engangskod', 'autocomplete'), 'one-time-code', 'autocomplete');
  await checkState(world, page, 'logga-in-kod');
  await page.focus('#login-engangskod');
  await page.keyboard.type(oneTimeCode(secret, 40));
  await page.keyboard.press('Enter');
  await page.locator('.error-summary', { hasText: 'Engångskoden stämmer inte' }).waitFor();
  await checkState(world, page, 'logga-in-kod-fel');
  // The code of the present step was used at the activation; a code opens once.
  await page.fill('#login-engangskod', oneTimeCode(secret, 1).replace(/(...)/, '$1 '));
  await page.keyboard.press('Enter');
  await hello(page);
}

/** A new password asks for a code too. One from the past is refused, and a good one would be half a minute away. */
async function changePassword(world, page, secret) {
  await openPage(page, '/losenord', 'Byt lösenord');
  await page.fill('#password-nuvarande', password);
  await page.fill('#password-nytt', 'en helt annan lång mening');
  await page.keyboard.press('Enter');
  await page.locator('#password-engangskod:focus').waitFor();
  await checkState(world, page, 'byt-losenord-kod');
  await page.fill('#password-engangskod', oneTimeCode(secret, -40));
  await page.keyboard.press('Enter');
  await page.locator('.error-summary', { hasText: 'Engångskoden stämmer inte' }).waitFor();
  equal(await page.inputValue('#password-nytt'), 'en helt annan lång mening', 'what was typed');
}

/** What is asked in a förbund that is not for training. A server of its own, so that codes are needed. */
export const secondFactor = {
  'an app is tied at the one-time link, and asked for at login and when the session has ended': async (world) => {
    if (!world.program) {
      world.notes.push('the second factor was not tested: no --program');
      return;
    }
    const server = await startProgram(world.program, realForbund);
    const own = { ...world, baseUrl: server.baseUrl };
    const { context, page } = await openWindow(own);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    try {
      const secret = await activate(own, page, server.links[0].lank);
      await page.click('.account__button');
      await page.click('.account__menu >> text=Logga ut');
      await login(own, page, secret);
      ok((await page.locator('.ovning').count()) === 0, 'no word of training');
      await changePassword(own, page, secret);
      await context.clearCookies();
      await page.click('.nav__link:has-text("Användare")');
      await page.locator('#again-losenord').fill(password);
      await page.keyboard.press('Enter');
      await page.locator('#again-engangskod:focus').waitFor();
      await checkState(own, page, 'logga-in-igen-kod');
    } finally {
      await context.close();
      await server.stop();
      world.axeRuns = own.axeRuns;
    }
  },
};
