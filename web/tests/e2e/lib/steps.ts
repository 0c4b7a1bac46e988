import type { Page } from '@playwright/test';
import { checkState } from './state.ts';
import { expect } from './test.ts';
import { password, trainingUser } from './user.ts';

const heading = (page: Page, text: string) => expect(page.locator('h1', { hasText: text })).toBeVisible();

/** Logs in as the training user, or another, and waits for the start page. */
export async function login(page: Page, name = trainingUser, secret = password): Promise<void> {
  await page.goto('/logga-in');
  await page.fill('#login-anvandarnamn', name);
  await page.fill('#login-losenord', secret);
  await page.keyboard.press('Enter');
  await heading(page, 'Hej');
}

/** Opens a one-time link and chooses the password. */
export async function activate(page: Page, link: string, secret = password): Promise<void> {
  await page.goto(`/aktivera${new URL(link).hash}`);
  await expect(page.locator('#activate-losenord')).toBeVisible();
  expect(new URL(page.url()).hash, 'the token in the address').toBe('');
  await page.fill('#activate-losenord', secret);
  await page.keyboard.press('Enter');
  await heading(page, 'Hej');
}

/** Changes role through the account menu. */
export async function workAs(page: Page, role: string): Promise<void> {
  await page.click('.account__button');
  const choice = page.locator('.account__choice', { hasText: role });
  if ((await choice.getAttribute('aria-pressed')) === 'true') {
    await page.keyboard.press('Escape');
    return;
  }
  await choice.click();
  await expect(page.locator('.account__role', { hasText: role })).toBeVisible();
  await heading(page, 'Hej');
}

export async function asForbund(page: Page): Promise<void> {
  await login(page);
  await workAs(page, 'Förbund');
}

export async function openPage(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  await heading(page, title);
}

/** Ticks a radio or checkbox by its label; the box itself is drawn by the label. */
export const choose = (page: Page, selector: string): Promise<void> => page.click(`label[for="${selector.slice(1)}"]`);

interface Start {
  year: number;
  insats?: number | { label: string };
  start?: string;
}

/** Fills the form for a start with the mouse and keyboard mixed; gives the code of the receipt. */
export async function register(page: Page, { year, insats = 1, start }: Start): Promise<string> {
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
export async function felregistrera(page: Page, code: string): Promise<void> {
  await openPage(page, `/deltagare/${code}`, code);
  await page.click('button:has-text("Felregistrering")');
  await choose(page, '#act-skal-provregistrering');
  await page.click('#act button:has-text("Markera som felregistrerad")');
  await expect(page.locator('.done')).toBeVisible();
}

/** Passes the question about unusual values when it comes. */
export async function confirmIfAsked(page: Page): Promise<void> {
  const question = page.locator('#confirm');
  const receipt = page.locator('.receipt__kod');
  await expect(question.or(receipt).first()).toBeVisible();
  if (await question.isVisible()) {
    await page.click('#confirm button:has-text("Spara ändå")');
    await expect(receipt).toBeVisible();
  }
}

export async function receiptCode(page: Page): Promise<string> {
  const text = await page.locator('.receipt__kod').innerText();
  const code = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(text)?.[0];
  expect(code, `a code in the receipt, found ${text}`).toBeTruthy();
  return code ?? '';
}

interface NewUser {
  name: string;
  role: string;
  /** Whether the states of the pages are looked at on the way. */
  look: boolean;
}

/** Adds a user and gives the one-time link. */
export async function addUser(page: Page, { name, role, look }: NewUser): Promise<string> {
  await openPage(page, '/anvandare/ny', 'Ny användare');
  if (look) await checkState(page, 'anvandare-ny');
  await page.fill('#user-namn', name);
  await page.fill('#user-anvandarnamn', name.toLowerCase());
  await choose(page, `#user-roller-${role}`);
  await page.click('button[type=submit]');
  await expect(page.locator('.link-receipt__link')).toBeVisible();
  if (look) await checkState(page, 'anvandare-lank');
  return page.locator('.link-receipt__link').innerText();
}
