/** What stands around every page, also on a phone and in colours that the user has chosen. */
import { checkState, keepAs } from '../lib/state.ts';
import { asForbund, login, openPage, workAs } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';

/** Whether all of an element is inside the window. */
const isInside = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left >= 0 && right <= document.documentElement.clientWidth;
  });

const borderOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).borderBottomColor);

test('on a phone the account menu is inside the window, the warning is whole and the menu is not cut', async ({
  page,
}) => {
  await login(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(
    page.locator('.ovning', { hasText: 'Registrera inga riktiga deltagare här.' }),
    'the warning',
  ).toBeVisible();
  expect(await page.locator('.ovning').innerText(), 'that it is to be read').toContain(
    'Registrera inga riktiga deltagare',
  );
  await page.click('.account__button');
  expect(await isInside(page, '.account__menu'), 'the account menu of a handläggare inside the window').toBe(true);
  await page.keyboard.press('Escape');
  const heights = await page.locator('.header__bar').evaluate((bar) => bar.getBoundingClientRect().height);
  expect(heights, `a header of one row, found ${String(heights)} px`).toBeLessThan(80);
  await expect(page.locator('.nav__link').first(), 'the folded menu is seen').toBeHidden();
  await page.click('.menu-button');
  for (const link of await page.locator('.nav__link').all()) {
    const box = await link.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390, 'every item of the menu inside the window').toBe(true);
  }
  await checkState(page, 'meny');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.focus('.nav__link');
  await page.keyboard.press('Escape');
  await expect(page.locator('.menu-button:focus')).toBeVisible();
  await page.click('.menu-button');
  await page.click('.nav__link:has-text("Deltagare")');
  await expect(page.locator('h1:text-is("Deltagare")')).toBeVisible();
  await expect(page.locator('.nav__link').first(), 'the menu after a choice is seen').toBeHidden();
});

test('in forced colours only the page that is open is underlined', async ({ page }) => {
  await login(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.mouse.move(0, 890);
  const here = await borderOf(page, '.nav__link[aria-current]');
  const others = await borderOf(page, '.nav__link:not([aria-current])');
  const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(others, 'the line under the other items').toBe(ground);
  expect(here, 'a line under the open page').not.toBe(ground);
  await page.screenshot({ path: keepAs('tvingade-farger.png') });
});

test('the text of a long choice ends before the arrow', async ({ page }) => {
  await login(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, '/registrera', 'Registrera');
  for (const id of ['#reg-insats', '#reg-tid_i_forsorjning', '#reg-utbildning']) {
    const padding = await page
      .locator(id)
      .evaluate((select) => Number.parseFloat(getComputedStyle(select).paddingRight));
    expect(padding, `room for the arrow of ${id}, found ${String(padding)} px`).toBeGreaterThanOrEqual(40);
  }
  await expect(page.locator('#reg-utbildning option').first(), 'the empty choice').toHaveText('Välj', {
    useInnerText: true,
  });
});

test('what is to be done follows the role', async ({ page }) => {
  await asForbund(page);
  await expect(page.locator('#start-todo')).toBeVisible();
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
  await expect(page.locator('.door'), 'cards of the förbund').toHaveCount(4);
  await checkState(page, 'start-forbund');
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(new URL(request.url()).pathname);
  });
  await workAs(page, 'Insatsansvarig');
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
  await expect(page.locator('.rows', { hasText: 'Publicera' }), 'things for the förbund to do').toHaveCount(0);
  expect(asked, 'that the start page was read anew').toContain('/api/v1/statistik');
  asked.length = 0;
  await workAs(page, 'Förbund');
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
  expect(asked, 'that the start page of the förbund was read anew').toContain('/api/v1/anvandare');
});
