/** Nothing here touches the mouse. */
import { tell } from '../lib/measured.ts';
import { Keyboard } from '../lib/keyboard.ts';
import { checkState } from '../lib/state.ts';
import { login, openPage, receiptCode } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';
import { password, trainingUser } from '../lib/user.ts';

interface Start {
  /** Whether the insats is to be chosen; it stays from one registration to the next. */
  insats: boolean;
  year: number;
  /** How far down the list the chosen försörjning is. */
  down: number;
}

/** Fields from Insats to Spara, chosen so that nothing is unusual: the first insats, a year of birth in its ages. */
async function typeStart(keys: Keyboard, { insats, year, down }: Start): Promise<void> {
  await keys.press('Tab');
  if (insats) await keys.press('ArrowDown');
  await keys.press('Tab', 'Tab', 'Space', 'Tab', ...String(year), 'Tab');
  for (let i = 0; i < down; i++) await keys.press('Tab');
  await keys.press('Space', 'Enter');
}

/** A wait for the receipt of a code that is not the given one. */
async function nextReceipt(page: Page, before = ''): Promise<string> {
  await page.waitForFunction((old) => {
    const text = document.querySelector('.receipt__kod')?.textContent ?? '';
    return text !== '' && !(old && text.includes(old));
  }, before);
  return receiptCode(page);
}

/** From the focused row of the list to a saved avslut. */
async function endFromRow(keys: Keyboard, page: Page): Promise<void> {
  await keys.press('Tab', 'Enter');
  await expect(page.locator('#avslut-datum:focus')).toBeVisible();
  await keys.press('Tab', 'Space', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Space', 'Enter');
  await expect(page.locator('.done', { hasText: 'Avslutet är sparat' })).toBeVisible();
}

test('the first registration takes at most 20 keys and the next at most 15', async ({ page }) => {
  await login(page);
  await openPage(page, '/registrera', 'Registrera');
  await expect(page.locator('h1')).toBeFocused();
  const first = new Keyboard(page);
  await typeStart(first, { insats: true, year: 2000, down: 5 });
  const code = await nextReceipt(page);
  await expect(page.locator('.receipt__kod'), 'the receipt').toBeFocused();
  const second = new Keyboard(page);
  await typeStart(second, { insats: false, year: 1999, down: 3 });
  await nextReceipt(page, code);
  tell(`keys: first registration ${String(first.count)}, next ${String(second.count)}`);
  expect(first.count, 'keys of the first registration').toBeLessThanOrEqual(20);
  expect(second.count, 'keys of the next registration').toBeLessThanOrEqual(15);
  await checkState(page, 'kvitto');
});

test('an avslut from the list takes at most 12 keys', async ({ page }) => {
  await login(page);
  await openPage(page, '/deltagare', 'Deltagare');
  await expect(page.locator('.list tbody tr').first()).toBeVisible();
  await page.locator('.list tbody tr a.kod').first().focus();
  const keys = new Keyboard(page);
  await endFromRow(keys, page);
  tell(`keys: avslut from the list ${String(keys.count)}`);
  expect(keys.count, 'keys of an avslut').toBeLessThanOrEqual(12);
});

test("a handläggare's whole day", async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('/logga-in');
  await expect(page.locator('#login-anvandarnamn:focus')).toBeVisible();
  await page.keyboard.type(trainingUser);
  await keys.press('Tab');
  await page.keyboard.type(password);
  await keys.press('Enter');
  await expect(page.locator('h1', { hasText: 'Hej' })).toBeVisible();
  await keys.tabTo('a.door[href="/registrera"]');
  await keys.press('Enter');
  await expect(page.locator('h1:focus')).toHaveText('Registrera deltagare');
  await typeStart(keys, { insats: true, year: 2001, down: 1 });
  const first = await nextReceipt(page);
  await typeStart(keys, { insats: false, year: 2002, down: 1 });
  const second = await nextReceipt(page, first);
  await typeStart(keys, { insats: false, year: 2003, down: 1 });
  const third = await nextReceipt(page, second);
  expect(new Set([first, second, third]).size, 'different codes').toBe(3);

  // End the first of them, found by its code from any page.
  await keys.press('Control+k');
  await expect(page.locator('#finder-kod:focus')).toBeVisible();
  await page.keyboard.type(first.toLowerCase().replace('-', ' '));
  await keys.press('Enter');
  await expect(page.locator('h1', { hasText: first })).toBeVisible();
  await keys.tabTo('.actions .btn--primary');
  await keys.press('Enter');
  await expect(page.locator('#avslut-datum:focus')).toBeVisible();
  await keys.press('Tab', 'Space', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Space', 'Control+Enter');
  await expect(page.locator('.done', { hasText: 'Avslutet är sparat' })).toBeVisible();

  // Find the second and correct its year of birth.
  await keys.press('Control+k');
  await expect(page.locator('#finder-kod:focus')).toBeVisible();
  await page.keyboard.type(second);
  await keys.press('Enter');
  await expect(page.locator('h1', { hasText: second })).toBeVisible();
  await keys.tabTo('.actions .btn--secondary');
  await keys.press('Enter');
  await expect(page.locator('#ratta-insats:focus')).toBeVisible();
  await keys.tabTo('#ratta-fodelsear');
  await keys.press('Control+a', '1', '9', '9', '8', 'Control+Enter');
  await expect(page.locator('.done', { hasText: 'Rättelsen är sparad' })).toBeVisible();
  await expect(page.locator('.facts', { hasText: '1998' })).toBeVisible();
});

test('the finder filters from the second sign and tells a wrong code at once', async ({ page }) => {
  await login(page);
  await page.keyboard.press('Control+k');
  await expect(page.locator('#finder-kod:focus')).toBeVisible();
  await checkState(page, 'sok-kod');
  await page.keyboard.type('aaa');
  await expect(page.locator('.finder__fault', { hasText: 'Koden stämmer inte' })).toBeVisible();
  await page.fill('#finder-kod', '433-33V');
  await page.keyboard.press('Enter');
  await expect(page.locator('.finder__fault', { hasText: 'ingen deltagare med den koden' })).toBeVisible();
  await checkState(page, 'sok-kod-fel');
  await page.keyboard.press('Escape');
  await expect(page.locator('#finder')).not.toBeAttached();
});
