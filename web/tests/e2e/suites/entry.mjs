import { equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { activate, login, password } from '../lib/steps.mjs';

/** Coming in: the one-time link, the login, and what the pages say when something is wrong. */
export const entry = {
  'the one-time link sets the password': async (world, page) => {
    const link = world.links.find((one) => one.anvandarnamn === 'ovning').lank;
    await page.goto(`/aktivera${new URL(link).hash}`);
    await page.locator('#activate-losenord').waitFor();
    await checkState(world, page, 'aktivera');
    await page.fill('#activate-losenord', 'för kort');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary', { hasText: 'minst 15 tecken' }).waitFor();
    await checkState(world, page, 'aktivera-fel');
    await page.goto('about:blank');
    await activate(world, page, link);
    ok(await page.locator('.ovning').first().innerText().then((text) => text.includes('ÖVNING')), 'the word ÖVNING on the page');
  },

  'a used link says so': async (world, page) => {
    const link = world.links.find((one) => one.anvandarnamn === 'ovning').lank;
    await page.goto(`/aktivera${new URL(link).hash}`);
    await page.fill('#activate-losenord', password);
    await page.keyboard.press('Enter');
    await page.locator('.error-summary', { hasText: 'Länken gäller inte' }).waitFor();
  },

  'a password can be pasted': async (world, page) => {
    await page.goto('/logga-in');
    await page.focus('#login-losenord');
    const pasted = await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'x');
      return document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    ok(pasted, 'that nothing stops a paste');
    equal(await page.getAttribute('#login-losenord', 'autocomplete'), 'current-password', 'autocomplete');
  },

  'a wrong password says so and keeps the name': async (world, page) => {
    await page.goto('/logga-in');
    await page.locator('#login-losenord').waitFor();
    await checkState(world, page, 'logga-in');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary', { hasText: 'Fyll i användarnamn.' }).waitFor();
    await page.fill('#login-anvandarnamn', 'ovning');
    await page.fill('#login-losenord', 'inte rätt lösenord alls');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary', { hasText: 'stämmer inte' }).waitFor();
    ok((await page.title()).startsWith('Fel: '), 'the title to begin with Fel:');
    equal(await page.inputValue('#login-anvandarnamn'), 'ovning', 'the user name');
    await checkState(world, page, 'logga-in-fel');
  },

  'the asked page opens after the login': async (world, page) => {
    await page.goto('/deltagare?status=alla');
    await page.locator('h1', { hasText: 'Logga in' }).waitFor();
    await page.fill('#login-anvandarnamn', 'ovning');
    await page.fill('#login-losenord', password);
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Deltagare' }).waitFor();
    ok(page.url().endsWith('/deltagare?status=alla'), 'the asked address');
  },

  'logging out ends the session': async (world, page) => {
    await login(page);
    await page.click('.account__button');
    await page.locator('.account__menu').waitFor();
    await checkState(world, page, 'kontomeny');
    await page.click('.account__menu >> text=Logga ut');
    await page.locator('h1', { hasText: 'Logga in' }).waitFor();
    await page.goto('/registrera');
    await page.locator('h1', { hasText: 'Logga in' }).waitFor();
  },

  'an unknown address and the accessibility statement need no login': async (world, page) => {
    await page.goto('/finns/inte');
    await page.locator('h1', { hasText: 'Sidan finns inte' }).waitFor();
    await checkState(world, page, 'finns-inte');
    await page.goto('/tillganglighet');
    await page.locator('h1', { hasText: 'Tillgänglighetsredogörelse' }).waitFor();
    await checkState(world, page, 'tillganglighet');
  },
};
