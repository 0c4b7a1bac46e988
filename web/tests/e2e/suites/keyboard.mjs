import { atMost, equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { focused, Keyboard, login, openPage, password, receiptCode } from '../lib/steps.mjs';

/** Fields from Insats to Spara, chosen so that nothing is unusual: the first insats, a year of birth in its ages. */
async function typeStart(keys, { insats, year, livelihood }) {
  await keys.press('Tab');
  if (insats) await keys.press('ArrowDown');
  await keys.press('Tab', 'Tab', 'Space', 'Tab', ...String(year), 'Tab');
  for (let i = 0; i < livelihood; i++) await keys.press('Tab');
  await keys.press('Space', 'Enter');
}

/** A wait for the receipt of a code that is not the given one. */
async function nextReceipt(page, before) {
  await page.waitForFunction((old) => {
    const text = document.querySelector('.receipt__kod')?.textContent ?? '';
    return text !== '' && !(old && text.includes(old));
  }, before);
  return receiptCode(page);
}

/** From the focused row of the list to a saved avslut. */
async function endFromRow(keys, page) {
  await keys.press('Tab', 'Enter');
  await page.locator('#avslut-datum:focus').waitFor();
  await keys.press('Tab', 'Space', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Space', 'Enter');
  await page.locator('.done', { hasText: 'Avslutet är sparat' }).waitFor();
}

/** Nothing here touches the mouse. */
export const keyboard = {
  'the first registration takes at most 20 keys and the next at most 15': async (world, page) => {
    await login(page);
    await openPage(page, '/registrera', 'Registrera');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const first = new Keyboard(page);
    await typeStart(first, { insats: true, year: 2000, livelihood: 5 });
    const code = await nextReceipt(page, '');
    ok((await focused(page)).includes('receipt__kod'), 'focus on the receipt');
    const second = new Keyboard(page);
    await typeStart(second, { insats: false, year: 1999, livelihood: 3 });
    await nextReceipt(page, code);
    world.notes.push(`keys: first registration ${first.count}, next ${second.count}`);
    atMost(first.count, 20, 'keys of the first registration');
    atMost(second.count, 15, 'keys of the next registration');
    await checkState(world, page, 'kvitto');
  },

  'an avslut from the list takes at most 12 keys': async (world, page) => {
    await login(page);
    await openPage(page, '/deltagare', 'Deltagare');
    await page.locator('.list tbody tr').first().waitFor();
    await page.locator('.list tbody tr a.kod').first().focus();
    const keys = new Keyboard(page);
    await endFromRow(keys, page);
    world.notes.push(`keys: avslut from the list ${keys.count}`);
    atMost(keys.count, 12, 'keys of an avslut');
  },

  "a handläggare's whole day": async (world, page) => {
    const keys = new Keyboard(page);
    await page.goto('/logga-in');
    await page.locator('#login-anvandarnamn:focus').waitFor();
    await page.keyboard.type('ovning');
    await keys.press('Tab');
    await page.keyboard.type(password);
    await keys.press('Enter');
    await page.locator('h1', { hasText: 'Hej' }).waitFor();
    await keys.tabTo('a.door[href="/registrera"]');
    await keys.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Registrera deltagare');
    const codes = [];
    for (const year of [2001, 2002, 2003]) {
      await typeStart(keys, { insats: codes.length === 0, year, livelihood: 1 });
      codes.push(await nextReceipt(page, codes.at(-1) ?? ''));
    }
    equal(new Set(codes).size, 3, 'different codes');

    // End the first of them, found by its code from any page.
    await keys.press('Control+k');
    await page.locator('#finder-kod:focus').waitFor();
    await page.keyboard.type(codes[0].toLowerCase().replace('-', ' '));
    await keys.press('Enter');
    await page.locator('h1', { hasText: codes[0] }).waitFor();
    await keys.tabTo('.actions .btn--primary');
    await keys.press('Enter');
    await page.locator('#avslut-datum:focus').waitFor();
    await keys.press('Tab', 'Space', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Space', 'Control+Enter');
    await page.locator('.done', { hasText: 'Avslutet är sparat' }).waitFor();

    // Find the second and correct its year of birth.
    await keys.press('Control+k');
    await page.locator('#finder-kod:focus').waitFor();
    await page.keyboard.type(codes[1]);
    await keys.press('Enter');
    await page.locator('h1', { hasText: codes[1] }).waitFor();
    await keys.tabTo('.actions .btn--secondary');
    await keys.press('Enter');
    await page.locator('#ratta-insats:focus').waitFor();
    await keys.tabTo('#ratta-fodelsear');
    await keys.press('Control+a', '1', '9', '9', '8', 'Control+Enter');
    await page.locator('.done', { hasText: 'Rättelsen är sparad' }).waitFor();
    await page.locator('.facts', { hasText: '1998' }).waitFor();
  },

  'the finder filters from the second sign and tells a wrong code at once': async (world, page) => {
    await login(page);
    await page.keyboard.press('Control+k');
    await page.locator('#finder-kod:focus').waitFor();
    await checkState(world, page, 'sok-kod');
    await page.keyboard.type('aaa');
    await page.locator('.finder__fault', { hasText: 'Koden stämmer inte' }).waitFor();
    await page.fill('#finder-kod', '433-33V');
    await page.keyboard.press('Enter');
    await page.locator('.finder__fault', { hasText: 'ingen deltagare med den koden' }).waitFor();
    await checkState(world, page, 'sok-kod-fel');
    await page.keyboard.press('Escape');
    await page.locator('#finder').waitFor({ state: 'detached' });
  },
};
