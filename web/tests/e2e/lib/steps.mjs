import { equal, ok } from './check.mjs';
import { checkState } from './state.mjs';

export const password = 'fyra gula svanar på isen';

const heading = (page, text) => page.locator('h1', { hasText: text }).waitFor();

/** Logs in as the training user and waits for the start page. */
export async function login(page, name = 'ovning', secret = password) {
  await page.goto('/logga-in');
  await page.fill('#login-anvandarnamn', name);
  await page.fill('#login-losenord', secret);
  await page.keyboard.press('Enter');
  await heading(page, 'Hej');
}

/** Opens a one-time link and chooses the password. A link that is used already means: log in. */
export async function activate(world, page, link, secret = password, name = 'ovning') {
  await page.goto(`/aktivera${new URL(link).hash}`);
  await page.locator('#activate-losenord').waitFor();
  equal(new URL(page.url()).hash, '', 'the token is gone from the address');
  await page.fill('#activate-losenord', secret);
  await page.keyboard.press('Enter');
  const done = page.locator('h1', { hasText: 'Hej' });
  const refused = page.locator('.error-summary');
  await done.or(refused).first().waitFor();
  if (await refused.isVisible()) await login(page, name, secret);
}

/** Changes role through the account menu. */
export async function workAs(page, role) {
  await page.click('.account__button');
  const choice = page.locator('.account__choice', { hasText: role });
  if ((await choice.getAttribute('aria-pressed')) === 'true') {
    await page.keyboard.press('Escape');
    return;
  }
  await choice.click();
  await page.locator('.account__role', { hasText: role }).waitFor();
  await heading(page, 'Hej');
}

export async function asForbund(page) {
  await login(page);
  await workAs(page, 'Förbund');
}

export async function openPage(page, path, title) {
  await page.goto(path);
  await heading(page, title);
}

/** Types keys one by one and counts them. Text in quotes would hide keys, so each is written out. */
export class Keyboard {
  count = 0;
  constructor(page) {
    this.page = page;
  }
  async press(...keys) {
    for (const key of keys) {
      this.count += key.includes('+') ? 2 : 1;
      await this.page.keyboard.press(key);
    }
  }
  /** Presses Tab until the focused element matches. */
  async tabTo(selector, most = 120) {
    for (let i = 0; i < most; i++) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never reached ${selector}`);
  }
}

/** The name of the focused element: its id, else its class. */
export const focused = (page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName);

/** Ticks a radio or checkbox by its label; the box itself is drawn by the label. */
export const choose = (page, selector) => page.click(`label[for="${selector.slice(1)}"]`);

/**
 * Fills the form for a start with the mouse and keyboard mixed; gives the code of the receipt.
 * @param {import('playwright-core').Page} page
 * @param {{ year: number, insats?: number | { label: string }, start?: string | null }} given
 */
export async function register(page, { year, insats = 1, start = null }) {
  await openPage(page, '/registrera', 'Registrera');
  await page.selectOption('#reg-insats', typeof insats === 'number' ? { index: insats } : insats);
  if (start) await page.fill('#reg-start', start);
  await choose(page, '#reg-kon-kvinna');
  await page.fill('#reg-fodelsear', String(year));
  await choose(page, '#reg-forsorjning_fore-a_kassa');
  await page.click('button[type=submit]');
  await confirmIfAsked(page);
  return receiptCode(page);
}

/** Marks a registration as made in error, so that it counts no more. */
export async function felregistrera(page, code) {
  await openPage(page, `/deltagare/${code}`, code);
  await page.click('button:has-text("Felregistrering")');
  await choose(page, '#act-skal-provregistrering');
  await page.click('#act button:has-text("Markera som felregistrerad")');
  await page.locator('.done').waitFor();
}

/** Passes the question about unusual values when it comes. */
export async function confirmIfAsked(page) {
  const question = page.locator('#confirm');
  const receipt = page.locator('.receipt__kod');
  await question.or(receipt).first().waitFor();
  if (await question.isVisible()) {
    await page.click('#confirm button:has-text("Spara ändå")');
    await receipt.waitFor();
  }
}

export async function receiptCode(page) {
  const text = await page.locator('.receipt__kod').innerText();
  const code = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(text)?.[0];
  ok(code, `a code in the receipt, found ${text}`);
  return code;
}

/** Adds a user and gives the one-time link. */
export async function addUser(world, page, { name, role, look }) {
  await openPage(page, '/anvandare/ny', 'Ny användare');
  if (look) await checkState(world, page, 'anvandare-ny');
  await page.fill('#user-namn', name);
  await page.fill('#user-anvandarnamn', name.toLowerCase());
  await choose(page, `#user-roller-${role}`);
  await page.click('button[type=submit]');
  await page.locator('.link-receipt__link').waitFor();
  if (look) await checkState(world, page, 'anvandare-lank');
  return page.locator('.link-receipt__link').innerText();
}
