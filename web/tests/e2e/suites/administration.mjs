import { equal, ok } from '../lib/check.mjs';
import { openWindow } from '../lib/browser.mjs';
import { checkState } from '../lib/state.mjs';
import { activate, addUser, asForbund, choose, login, openPage, workAs } from '../lib/steps.mjs';

const stamp = Date.now().toString(36);
const insats = `Provinsats ${stamp}`;

/** Insatser, users, the log and the help. */
export const administration = {
  'an insats is added, refused twice and changed': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/insatser', 'Insatser');
    await checkState(world, page, 'insatser');
    await page.click('text=Lägg till insats');
    await page.locator('h1', { hasText: 'Ny insats' }).waitFor();
    await page.click('button[type=submit]');
    await page.locator('.error-summary', { hasText: 'Fyll i namn.' }).waitFor();
    await checkState(world, page, 'insats-fel');
    await page.fill('#insats-namn', insats);
    await page.fill('#insats-start', '2020-01-01');
    await page.click('button[type=submit]');
    await page.locator('.list a', { hasText: insats }).click();
    await page.locator('#insats-huvudman').fill('Botkyrka kommun');
    await page.click('button[type=submit]');
    await page.locator('.list tr', { hasText: insats }).filter({ hasText: 'Botkyrka kommun' }).waitFor();
    await openPage(page, '/insatser/ny', 'Ny insats');
    await page.fill('#insats-namn', insats);
    await page.click('button[type=submit]');
    await page.locator('.error-summary', { hasText: 'Namnet är upptaget' }).waitFor();
  },

  'a change of what figures are counted by tells which of them move, and waits': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/insatser', 'Insatser');
    await page.locator('.list a', { hasText: 'UPIS' }).first().click();
    await page.locator('h1', { hasText: 'UPIS' }).waitFor();
    await choose(page, '#insats-arbetslivsinriktad-nej');
    await page.fill('#insats-start', '2021-06-01');
    await page.click('button[type=submit]');
    await page.locator('#confirm', { hasText: 'registreringar som redan finns stämmer inte' }).waitFor();
    await page.locator('.moved tr', { hasText: '2021' }).filter({ hasText: 'Till arbete eller studier' }).first().waitFor();
    await checkState(world, page, 'insats-siffror');
    await page.click('#confirm button:has-text("Gå tillbaka och rätta")');
    await page.click('a:has-text("Avbryt")');
    await page.locator('.list a', { hasText: 'UPIS' }).first().click();
    await page.locator('h1', { hasText: 'UPIS' }).waitFor();
    equal(await page.isChecked('#insats-arbetslivsinriktad-ja'), true, 'the insats is as it was');
  },

  'an insatsansvarig describes an insats and sees what the förbund decides': async (world, page) => {
    await login(page);
    await workAs(page, 'Insatsansvarig');
    await openPage(page, '/insatser', 'Insatser');
    await page.locator('.list a', { hasText: 'UPIS' }).first().click();
    await page.locator('.locked', { hasText: 'Bestäms av förbundet' }).filter({ hasText: 'UPIS' }).waitFor();
    equal(await page.locator('#insats-namn, #insats-start, #insats-slut').count(), 0, 'fields of the förbund');
    await checkState(world, page, 'insats-ansvarig');
    await page.fill('#insats-ort', `Ort ${stamp}`);
    await page.click('button[type=submit]');
    await page.locator('.list a', { hasText: 'UPIS' }).first().click();
    await page.locator('#insats-ort').waitFor();
    equal(await page.inputValue('#insats-ort'), `Ort ${stamp}`, 'the place that was saved');
  },

  'a user gets an uppdrag, and the empty list tells what to do': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/anvandare', 'Användare');
    await page.locator('.list tbody tr').first().waitFor();
    await checkState(world, page, 'anvandare');
    await page.locator('.list tr', { hasText: 'ovning' }).locator('a').click();
    await page.locator('.uppdrag').first().waitFor();
    await page.click('button:has-text("Lägg till uppdrag")');
    await page.locator('.uppdrag select').last().selectOption({ label: insats });
    await checkState(world, page, 'anvandare-en');
    await page.click('button:has-text("Spara uppdrag")');
    await page.locator('.actions', { hasText: 'Uppdragen är sparade' }).waitFor();
    await workAs(page, 'Handläggare');
    await openPage(page, '/deltagare', 'Deltagare');
    await page.selectOption('#list-insats', { label: insats });
    await page.locator('.empty', { hasText: 'Registrera den första' }).waitFor();
    await checkState(world, page, 'deltagare-tom');
  },

  'a granskare reads the log and nothing else': async (world, page) => {
    await asForbund(page);
    const link = await addUser(world, page, { name: `Gransk${stamp}`, role: 'granskare', look: true });
    const { context, page: other } = await openWindow(world);
    await activate(world, other, link, 'en granskares långa lösenord', `gransk${stamp}`);
    await checkState(world, other, 'start-granskare');
    await openPage(other, '/logg', 'Logg');
    await other.locator('.list tbody tr').first().waitFor();
    await checkState(world, other, 'logg');
    await other.setViewportSize({ width: 390, height: 844 });
    ok(await other.locator('.list tbody tr').first().evaluate((row) =>
      [...row.children].every((cell) => cell.getBoundingClientRect().right <= document.documentElement.clientWidth)), 'every column of a row inside the window');
    await other.setViewportSize({ width: 1280, height: 900 });
    await other.fill('#log-anvandare', 'ovning');
    await other.selectOption('#log-handling', { label: 'Ny användare' });
    await other.click('button:has-text("Sök")');
    await other.locator('.list tbody tr', { hasText: 'Roller: granskare' }).first().waitFor();
    equal(await other.locator('.list tbody tr', { hasText: 'Inloggning' }).count(), 0, 'rows of another act');
    await checkState(world, other, 'logg-sokt');
    await other.reload();
    await other.locator('.list tbody tr', { hasText: 'Roller: granskare' }).first().waitFor();
    equal(await other.inputValue('#log-anvandare'), 'ovning', 'what was searched for, after a reload');
    equal(await other.locator('.list tbody tr', { hasText: 'Inloggning' }).count(), 0, 'rows of another act after a reload');
    await other.click('button:has-text("Rensa")');
    await other.locator('.list tbody tr', { hasText: 'Inloggning' }).first().waitFor();
    await other.goBack();
    await other.waitForFunction(() => !document.querySelector('.log tbody')?.textContent.includes('Inloggning'));
    equal(await other.inputValue('#log-anvandare'), 'ovning', 'what was searched for, after the way back');
    await other.goto('/registrera');
    await other.locator('h1', { hasText: 'Hej' }).waitFor();
    await context.close();
  },

  'a second link opened in the same tab is the one that counts': async (world, page) => {
    await asForbund(page);
    const links = [];
    for (const name of [`Ett${stamp}`, `Tva${stamp}`]) links.push(await addUser(world, page, { name, role: 'lasare', look: false }));
    const { context, page: other } = await openWindow(world);
    await other.goto(`/aktivera${new URL(links[0]).hash}`);
    await other.fill('#activate-losenord', 'den första läsarens lösenord');
    await other.goto(`/aktivera${new URL(links[1]).hash}`);
    await other.locator('#activate-losenord:focus').waitFor();
    equal(await other.inputValue('#activate-losenord'), '', 'what was typed for the first link');
    equal(new URL(other.url()).hash, '', 'the token is gone from the address');
    await other.fill('#activate-losenord', 'den andra läsarens lösenord');
    await other.keyboard.press('Enter');
    await other.locator('h1', { hasText: `Hej Tva${stamp}` }).waitFor();
    await context.close();
  },

  'a user is shut out and let in with a new link': async (world, page) => {
    await asForbund(page);
    const name = `Lasar${stamp}`;
    const link = await addUser(world, page, { name, role: 'lasare', look: false });
    const shown = page.locator('.list tr', { hasText: name }).locator('td[data-label="Status"]');
    equal(await shown.innerText(), 'Inbjuden, har inte loggat in', 'the status before the first login');
    const { context, page: other } = await openWindow(world);
    await activate(world, other, link, 'en läsares långa lösenord', name.toLowerCase());
    await checkState(world, other, 'start-lasare');
    await page.locator('.list a', { hasText: name }).click();
    await page.locator('.facts', { hasText: 'Aktiv' }).waitFor();
    await page.click('#user-change');
    await page.fill('#change-organisation', `Kommun ${stamp}`);
    await checkState(world, page, 'anvandare-andra');
    await page.click('button:has-text("Spara ändringen")');
    await page.locator('.facts', { hasText: `Kommun ${stamp}` }).waitFor();
    await page.click('button:has-text("Visa historik")');
    await page.locator('.empty', { hasText: 'Inget uppdrag har någonsin getts' }).waitFor();
    await page.click('button:has-text("Stäng av")');
    await page.locator('#user-ask').waitFor();
    await checkState(world, page, 'anvandare-avstang');
    await page.click('#user-ask button:has-text("Stäng av")');
    await page.locator('.facts', { hasText: 'Avstängd' }).waitFor();
    await other.goto('/hjalp');
    await other.locator('h1', { hasText: 'Logga in' }).waitFor();
    await page.click('button:has-text("Återställ med ny engångslänk")');
    await page.click('#user-ask button:has-text("Gör ny länk")');
    const fresh = await page.locator('.link-receipt__link').innerText();
    ok(fresh !== link, 'a new link');
    await activate(world, other, fresh, 'läsarens nya långa lösenord', name.toLowerCase());
    await context.close();
  },

  'the help explains words, definitions and code lists': async (world, page) => {
    await login(page);
    await openPage(page, '/hjalp', 'Hjälp');
    await page.locator('#definition-flode').waitFor();
    await checkState(world, page, 'hjalp');
    equal(await page.locator('h3', { hasText: 'Avslutsanledning' }).count() > 0, true, 'a code list');
    await page.fill('#hjalp-sok', 'procentenhet');
    await page.locator('dt', { hasText: 'Procentenhet' }).waitFor();
    equal(await page.locator('dt').count(), 1, 'words that fit');
    await checkState(world, page, 'hjalp-sok');
    await page.fill('#hjalp-sok', 'forsorjning lever');
    await page.locator('dt', { hasText: 'Försörjning' }).waitFor();
    await page.fill('#hjalp-sok', 'zzz');
    await page.locator('.empty', { hasText: 'Inget i hjälpen innehåller det' }).waitFor();
  },
};
