import { equal } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { choose, confirmIfAsked, login, openPage, password, receiptCode, workAs } from '../lib/steps.mjs';

async function fillStart(page, year) {
  await openPage(page, '/registrera', 'Registrera');
  await page.selectOption('#reg-insats', { index: 1 });
  await choose(page, '#reg-kon-kvinna');
  await page.fill('#reg-fodelsear', String(year));
  await choose(page, '#reg-forsorjning_fore-sjukpenning');
}

/** The end of a session never costs what has been typed. */
export const session = {
  'a warning comes five minutes before, and the login after keeps the form': async (world, page) => {
    await page.clock.install();
    await login(page);
    await fillStart(page, 2004);
    await page.clock.fastForward('11:00');
    await page.locator('.idle', { hasText: 'Du loggas ut om' }).waitFor();
    await checkState(world, page, 'snart-utloggad');
    await page.click('.idle button');
    await page.locator('.idle').waitFor({ state: 'detached' });
    await page.clock.fastForward('16:00');
    await page.locator('#login-again').waitFor();
    await checkState(world, page, 'logga-in-igen');
    await page.fill('#again-losenord', password);
    await page.keyboard.press('Enter');
    await page.locator('#login-again').waitFor({ state: 'detached' });
    equal(await page.inputValue('#reg-fodelsear'), '2004', 'the typed year');
    equal(await page.isChecked('#reg-kon-kvinna'), true, 'the chosen kön');
  },

  'a save that meets an ended session is done after the login': async (world, page) => {
    await login(page);
    await fillStart(page, 2005);
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await page.locator('#login-again').waitFor();
    await page.fill('#again-losenord', 'fel lösenord, helt fel');
    await page.keyboard.press('Enter');
    await page.locator('#login-again .error-summary', { hasText: 'stämmer inte' }).waitFor();
    await page.fill('#again-losenord', password);
    await page.keyboard.press('Enter');
    await confirmIfAsked(page);
    await receiptCode(page);
  },

  'a role that is changed in another tab is told in this one, which may keep its own': async (world, page) => {
    await login(page);
    await fillStart(page, 2006);
    const other = await page.context().newPage();
    await other.goto('/');
    await other.locator('h1', { hasText: 'Hej' }).waitFor();
    await workAs(other, 'Förbund');
    await page.locator('#role-elsewhere', { hasText: 'arbetar du nu som förbund' }).waitFor();
    await checkState(world, page, 'roll-i-annan-flik');
    await page.click('#role-elsewhere button:has-text("Fortsätt som handläggare")');
    await page.locator('#role-elsewhere').waitFor({ state: 'detached' });
    equal(await page.inputValue('#reg-fodelsear'), '2006', 'the typed year');
    await page.keyboard.press('Control+Enter');
    await confirmIfAsked(page);
    await receiptCode(page);
    await other.locator('#role-elsewhere').waitFor();
    await other.click('button:has-text("Byt till handläggare")');
    await other.locator('.account__role', { hasText: 'Handläggare' }).waitFor();
  },

  'logging out in one tab asks for a login in the others, and a login in one opens all': async (world, page) => {
    await login(page);
    await fillStart(page, 2007);
    const other = await page.context().newPage();
    await other.goto('/');
    await other.locator('h1', { hasText: 'Hej' }).waitFor();
    await other.click('.account__button');
    await other.click('.account__menu >> text=Logga ut');
    await page.locator('#login-again').waitFor();
    await other.locator('h1', { hasText: 'Logga in' }).waitFor();
    await login(other);
    await page.locator('#login-again').waitFor({ state: 'detached' });
    equal(await page.inputValue('#reg-fodelsear'), '2007', 'the typed year');
    await page.keyboard.press('Control+Enter');
    await confirmIfAsked(page);
    await receiptCode(page);
  },

  'the password is changed and changed back': async (world, page) => {
    const other = 'en helt annan lång mening';
    await login(page);
    await openPage(page, '/losenord', 'Byt lösenord');
    await checkState(world, page, 'byt-losenord');
    await page.fill('#password-nuvarande', 'inte det rätta lösenordet');
    await page.fill('#password-nytt', other);
    await page.keyboard.press('Enter');
    await page.locator('.error-summary', { hasText: 'Nuvarande lösenord stämmer inte' }).waitFor();
    for (const [now, next] of [[password, other], [other, password]]) {
      await page.fill('#password-nuvarande', now);
      await page.fill('#password-nytt', next);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector('#password-nytt')).value === '');
      await page.locator('.message', { hasText: 'Lösenordet är bytt' }).waitFor();
    }
  },
};
