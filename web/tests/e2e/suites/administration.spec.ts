/** Insatser, users, the log and the help. */
import { checkState } from '../lib/state.ts';
import { activate, addUser, asForbund, choose, login, openPage, workAs } from '../lib/steps.ts';
import { expect, test, unused, type Page } from '../lib/test.ts';
import { trainingUser } from '../lib/user.ts';

/** Fills and sends the form of a new insats, which is open. */
async function saveInsats(page: Page, name: string): Promise<void> {
  await page.fill('#insats-namn', name);
  await page.fill('#insats-start', '2020-01-01');
  await page.click('button[type=submit]');
  await expect(page.locator('.list a', { hasText: name })).toBeVisible();
}

test('an insats is added, refused twice and changed', async ({ page }) => {
  const insats = `Provinsats ${unused()}`;
  await asForbund(page);
  await openPage(page, '/insatser', 'Insatser');
  await checkState(page, 'insatser');
  await page.click('text=Lägg till insats');
  await expect(page.locator('h1', { hasText: 'Ny insats' })).toBeVisible();
  await page.click('button[type=submit]');
  await expect(page.locator('.error-summary', { hasText: 'Fyll i namn.' })).toBeVisible();
  await checkState(page, 'insats-fel');
  await saveInsats(page, insats);
  await page.locator('.list a', { hasText: insats }).click();
  await page.locator('#insats-huvudman').fill('Botkyrka kommun');
  await page.click('button[type=submit]');
  await expect(page.locator('.list tr', { hasText: insats }).filter({ hasText: 'Botkyrka kommun' })).toBeVisible();
  await openPage(page, '/insatser/ny', 'Ny insats');
  await page.fill('#insats-namn', insats);
  await page.click('button[type=submit]');
  await expect(page.locator('.error-summary', { hasText: 'Namnet är upptaget' })).toBeVisible();
});

test('a change of what figures are counted by tells which of them move, and waits', async ({ page }) => {
  await asForbund(page);
  await openPage(page, '/insatser', 'Insatser');
  await page.locator('.list a', { hasText: 'UPIS' }).first().click();
  await expect(page.locator('h1', { hasText: 'UPIS' })).toBeVisible();
  await choose(page, '#insats-arbetslivsinriktad-nej');
  await page.fill('#insats-start', '2021-06-01');
  await page.click('button[type=submit]');
  await expect(page.locator('#confirm', { hasText: 'registreringar som redan finns stämmer inte' })).toBeVisible();
  await expect(
    page.locator('.moved tr', { hasText: '2021' }).filter({ hasText: 'Till arbete eller studier' }).first(),
  ).toBeVisible();
  await checkState(page, 'insats-siffror');
  await page.click('#confirm button:has-text("Gå tillbaka och rätta")');
  await page.click('a:has-text("Avbryt")');
  await page.locator('.list a', { hasText: 'UPIS' }).first().click();
  await expect(page.locator('h1', { hasText: 'UPIS' })).toBeVisible();
  await expect(page.locator('#insats-arbetslivsinriktad-ja'), 'the insats is as it was').toBeChecked();
});

test('an insatsansvarig describes an insats and sees what the förbund decides', async ({ page }) => {
  const place = `Ort ${unused()}`;
  await login(page);
  await workAs(page, 'Insatsansvarig');
  await openPage(page, '/insatser', 'Insatser');
  await page.locator('.list a', { hasText: 'UPIS' }).first().click();
  await expect(page.locator('.locked', { hasText: 'Bestäms av förbundet' }).filter({ hasText: 'UPIS' })).toBeVisible();
  await expect(page.locator('#insats-namn, #insats-start, #insats-slut'), 'fields of the förbund').toHaveCount(0);
  await checkState(page, 'insats-ansvarig');
  await page.fill('#insats-ort', place);
  await page.click('button[type=submit]');
  await page.locator('.list a', { hasText: 'UPIS' }).first().click();
  await expect(page.locator('#insats-ort')).toBeVisible();
  await expect(page.locator('#insats-ort'), 'the place that was saved').toHaveValue(place);
});

test('a user gets an uppdrag, and the empty list tells what to do', async ({ page }) => {
  const insats = `Provinsats ${unused()}`;
  await asForbund(page);
  await openPage(page, '/insatser/ny', 'Ny insats');
  await saveInsats(page, insats);
  await openPage(page, '/anvandare', 'Användare');
  await expect(page.locator('.list tbody tr').first()).toBeVisible();
  await checkState(page, 'anvandare');
  await page.locator('.list tr', { hasText: trainingUser }).locator('a').click();
  await expect(page.locator('.uppdrag').first()).toBeVisible();
  await page.click('button:has-text("Lägg till uppdrag")');
  await page.locator('.uppdrag select').last().selectOption({ label: insats });
  await checkState(page, 'anvandare-en');
  await page.click('button:has-text("Spara uppdrag")');
  await expect(page.locator('.actions', { hasText: 'Uppdragen är sparade' })).toBeVisible();
  await workAs(page, 'Handläggare');
  await openPage(page, '/deltagare', 'Deltagare');
  await page.selectOption('#list-insats', { label: insats });
  await expect(page.locator('.empty', { hasText: 'Registrera den första' })).toBeVisible();
  await checkState(page, 'deltagare-tom');
});

test('a granskare reads the log and nothing else', async ({ page, newWindow }) => {
  await asForbund(page);
  const link = await addUser(page, { name: `Gransk${unused()}`, role: 'granskare', look: true });
  const other = await newWindow();
  await activate(other, link, 'en granskares långa lösenord');
  await checkState(other, 'start-granskare');
  await openPage(other, '/logg', 'Logg');
  await expect(other.locator('.list tbody tr').first()).toBeVisible();
  await checkState(other, 'logg');
  await other.setViewportSize({ width: 390, height: 844 });
  const isInside = await other
    .locator('.list tbody tr')
    .first()
    .evaluate((row) =>
      [...row.children].every((cell) => cell.getBoundingClientRect().right <= document.documentElement.clientWidth),
    );
  expect(isInside, 'every column of a row inside the window').toBe(true);
  await other.setViewportSize({ width: 1280, height: 900 });
  await other.fill('#log-anvandare', trainingUser);
  await other.selectOption('#log-handling', { label: 'Ny användare' });
  await other.click('button:has-text("Sök")');
  await expect(other.locator('.list tbody tr', { hasText: 'Roller: granskare' }).first()).toBeVisible();
  await expect(other.locator('.list tbody tr', { hasText: 'Inloggning' }), 'rows of another act').toHaveCount(0);
  await checkState(other, 'logg-sokt');
  await other.reload();
  await expect(other.locator('.list tbody tr', { hasText: 'Roller: granskare' }).first()).toBeVisible();
  await expect(other.locator('#log-anvandare'), 'what was searched for, after a reload').toHaveValue(trainingUser);
  await expect(
    other.locator('.list tbody tr', { hasText: 'Inloggning' }),
    'rows of another act after a reload',
  ).toHaveCount(0);
  await other.click('button:has-text("Rensa")');
  await expect(other.locator('.list tbody tr', { hasText: 'Inloggning' }).first()).toBeVisible();
  await other.goBack();
  await expect(other.locator('.log tbody')).not.toContainText('Inloggning');
  await expect(other.locator('#log-anvandare'), 'what was searched for, after the way back').toHaveValue(trainingUser);
  await other.goto('/registrera');
  await expect(other.locator('h1', { hasText: 'Hej' })).toBeVisible();
});

test('a second link opened in the same tab is the one that counts', async ({ page, invite }) => {
  const [first, second] = [invite('lasare'), invite('lasare')];
  await page.goto(`/aktivera${new URL(first.link).hash}`);
  await page.fill('#activate-losenord', 'den första läsarens lösenord');
  await page.goto(`/aktivera${new URL(second.link).hash}`);
  await expect(page.locator('#activate-losenord:focus')).toBeVisible();
  await expect(page.locator('#activate-losenord'), 'what was typed for the first link').toHaveValue('');
  expect(new URL(page.url()).hash, 'the token in the address').toBe('');
  await page.fill('#activate-losenord', 'den andra läsarens lösenord');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1', { hasText: `Hej ${second.name}` })).toBeVisible();
});

test('a user is shut out and let in with a new link', async ({ page, newWindow }) => {
  await asForbund(page);
  const name = `Lasar${unused()}`;
  const link = await addUser(page, { name, role: 'lasare', look: false });
  const shown = page.locator('.list tr', { hasText: name }).locator('td[data-label="Status"]');
  await expect(shown, 'the status before the first login').toHaveText('Inbjuden, har inte loggat in', {
    useInnerText: true,
  });
  const other = await newWindow();
  await activate(other, link, 'en läsares långa lösenord');
  await checkState(other, 'start-lasare');
  await page.locator('.list a', { hasText: name }).click();
  await expect(page.locator('.facts', { hasText: 'Aktiv' })).toBeVisible();
  await page.click('#user-change');
  await page.fill('#change-organisation', `Kommun av ${name}`);
  await checkState(page, 'anvandare-andra');
  await page.click('button:has-text("Spara ändringen")');
  await expect(page.locator('.facts', { hasText: `Kommun av ${name}` })).toBeVisible();
  await page.click('button:has-text("Visa historik")');
  await expect(page.locator('.empty', { hasText: 'Inget uppdrag har någonsin getts' })).toBeVisible();
  await page.click('button:has-text("Stäng av")');
  await expect(page.locator('#user-ask')).toBeVisible();
  await checkState(page, 'anvandare-avstang');
  await page.click('#user-ask button:has-text("Stäng av")');
  await expect(page.locator('.facts', { hasText: 'Avstängd' })).toBeVisible();
  await other.goto('/hjalp');
  await expect(other.locator('h1', { hasText: 'Logga in' })).toBeVisible();
  await page.click('button:has-text("Återställ med ny engångslänk")');
  await page.click('#user-ask button:has-text("Gör ny länk")');
  const fresh = await page.locator('.link-receipt__link').innerText();
  expect(fresh, 'a new link').not.toBe(link);
  await activate(other, fresh, 'läsarens nya långa lösenord');
});

test('the help explains words, definitions and code lists', async ({ page }) => {
  await login(page);
  await openPage(page, '/hjalp', 'Hjälp');
  await expect(page.locator('#definition-flode')).toBeVisible();
  await checkState(page, 'hjalp');
  await expect(page.locator('h3', { hasText: 'Avslutsanledning' }).first(), 'a code list').toBeVisible();
  await page.fill('#hjalp-sok', 'procentenhet');
  await expect(page.locator('dt', { hasText: 'Procentenhet' })).toBeVisible();
  await expect(page.locator('dt'), 'words that fit').toHaveCount(1);
  await checkState(page, 'hjalp-sok');
  await page.fill('#hjalp-sok', 'forsorjning lever');
  await expect(page.locator('dt', { hasText: 'Försörjning' })).toBeVisible();
  await page.fill('#hjalp-sok', 'zzz');
  await expect(page.locator('.empty', { hasText: 'Inget i hjälpen innehåller det' })).toBeVisible();
});
