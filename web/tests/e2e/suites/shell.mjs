import { equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { asForbund, login, openPage, workAs } from '../lib/steps.mjs';

/** Whether all of an element is inside the window. */
const isInside = (page, selector) =>
  page.locator(selector).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left >= 0 && right <= document.documentElement.clientWidth;
  });

const borderOf = (page, selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).borderBottomColor);

/** What stands around every page, also on a phone and in colours that the user has chosen. */
export const shell = {
  'on a phone the account menu is inside the window, the warning is whole and the menu is not cut': async (world, page) => {
    await login(page);
    await page.setViewportSize({ width: 390, height: 844 });
    ok(await page.locator('.ovning', { hasText: 'Registrera inga riktiga deltagare här.' }).isVisible(), 'the warning');
    ok((await page.locator('.ovning').innerText()).includes('Registrera inga riktiga deltagare'), 'that it is to be read');
    await page.click('.account__button');
    ok(await isInside(page, '.account__menu'), 'the account menu of a handläggare inside the window');
    await page.keyboard.press('Escape');
    const heights = await page.locator('.header__bar').evaluate((bar) => bar.getBoundingClientRect().height);
    ok(heights < 80, `a header of one row, found ${heights} px`);
    equal(await page.locator('.nav__link').first().isVisible(), false, 'the folded menu is seen');
    await page.click('.menu-button');
    for (const link of await page.locator('.nav__link').all()) {
      const box = await link.boundingBox();
      ok(box && box.x >= 0 && box.x + box.width <= 390, 'every item of the menu inside the window');
    }
    await checkState(world, page, 'meny');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.focus('.nav__link');
    await page.keyboard.press('Escape');
    await page.locator('.menu-button:focus').waitFor();
    await page.click('.menu-button');
    await page.click('.nav__link:has-text("Deltagare")');
    await page.locator('h1:text-is("Deltagare")').waitFor();
    equal(await page.locator('.nav__link').first().isVisible(), false, 'the menu after a choice is seen');
  },

  'in forced colours only the page that is open is underlined': async (world, page) => {
    await login(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.mouse.move(0, 890);
    const here = await borderOf(page, '.nav__link[aria-current]');
    const others = await borderOf(page, '.nav__link:not([aria-current])');
    const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    equal(others, ground, 'the line under the other items');
    ok(here !== ground, 'a line under the open page');
    await page.screenshot({ path: `${world.out}/tvingade-farger.png` });
  },

  'the text of a long choice ends before the arrow': async (world, page) => {
    await login(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await openPage(page, '/registrera', 'Registrera');
    for (const id of ['#reg-insats', '#reg-tid_i_forsorjning', '#reg-utbildning']) {
      const padding = await page.locator(id).evaluate((select) => Number.parseFloat(getComputedStyle(select).paddingRight));
      ok(padding >= 40, `room for the arrow of ${id}, found ${padding} px`);
    }
    equal(await page.locator('#reg-utbildning option').first().innerText(), 'Välj', 'the empty choice');
  },

  'what is to be done follows the role': async (world, page) => {
    await asForbund(page);
    await page.locator('#start-todo').waitFor();
    await page.locator('.tiles .tile').first().waitFor();
    equal(await page.locator('.door').count(), 4, 'cards of the förbund');
    await checkState(world, page, 'start-forbund');
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await workAs(page, 'Insatsansvarig');
    await page.locator('.tiles .tile').first().waitFor();
    equal(await page.locator('.rows', { hasText: 'Publicera' }).count(), 0, 'things for the förbund to do');
    ok(asked.includes('/api/v1/statistik'), 'that the start page was read anew');
    asked.length = 0;
    await workAs(page, 'Förbund');
    await page.locator('.tiles .tile').first().waitFor();
    ok(asked.includes('/api/v1/anvandare'), 'that the start page of the förbund was read anew');
  },
};
