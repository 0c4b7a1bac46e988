/** The code lists and the kommuner of the förbund. */
import { randomInt } from 'node:crypto';
import { checkState } from '../lib/state.ts';
import { asForbund, openPage, workAs } from '../lib/steps.ts';
import { expect, test, unused, type Page } from '../lib/test.ts';

const row = (page: Page, text: string) => page.locator('.list tbody tr', { hasText: text });

test('a code is added, seen in the form, and ended', async ({ page }) => {
  const code = `prov_${unused()}`;
  const stod = `Provstöd ${code}`;
  await asForbund(page);
  await openPage(page, '/kodlistor', 'Kodlistor');
  await expect(row(page, 'a_kassa')).toBeVisible();
  await checkState(page, 'kodlistor');
  await page.click('button:has-text("Ny kod")');
  await page.click('button:has-text("Lägg till")');
  await expect(page.locator('.error-summary', { hasText: 'Fyll i etikett.' })).toBeVisible();
  await expect(page.locator('.error-summary', { hasText: 'Välj grupp.' })).toBeVisible();
  await page.fill('#kod-etikett', stod);
  await page.fill('#kod-kod', 'A-kassa');
  await page.selectOption('#kod-grupp', { label: 'Ekonomiskt bistånd' });
  await page.selectOption('#kod-publiceras_under', { label: 'Övrig offentlig försörjning' });
  await page.click('button:has-text("Lägg till")');
  await expect(page.locator('.error-summary', { hasText: 'Kod' })).toBeVisible();
  await checkState(page, 'kodlistor-fel');
  await page.fill('#kod-kod', code);
  await page.click('button:has-text("Lägg till")');
  await expect(row(page, stod).filter({ hasText: 'Ekonomiskt bistånd' })).toBeVisible();

  await workAs(page, 'Handläggare');
  await openPage(page, '/registrera', 'Registrera');
  await expect(page.locator('label', { hasText: stod })).toBeVisible();

  await workAs(page, 'Förbund');
  await openPage(page, '/kodlistor', 'Kodlistor');
  await row(page, stod).locator('button').click();
  await checkState(page, 'kodlistor-andra');
  await page.fill('#andra-giltig_till', '2199-12-31');
  await page.click('button:has-text("Spara")');
  await expect(row(page, stod).filter({ hasText: '2199-12-31' })).toBeVisible();
});

test('a kommun joins and can be chosen', async ({ page }) => {
  // The first kommuner of the store have a nought before it.
  const code = String(randomInt(1000, 10_000));
  const name = `Provkommun ${code}`;
  await asForbund(page);
  await openPage(page, '/kodlistor', 'Kodlistor');
  await page.selectOption('#kodlista', { label: 'Hemkommun' });
  await page.click('button:has-text("Ny kommun")');
  await checkState(page, 'kodlistor-kommun');
  await page.fill('#kommun-kod', code);
  await page.fill('#kommun-namn', name);
  await page.fill('#kommun-giltig_fran', '2020-01-01');
  await page.click('button:has-text("Lägg till")');
  await expect(row(page, name).filter({ hasText: 'Från 2020-01-01' })).toBeVisible();
  await workAs(page, 'Handläggare');
  await openPage(page, '/registrera', 'Registrera');
  await expect(page.locator('#reg-kommun option', { hasText: name }), 'the kommun in the form').toHaveCount(1);
});

test('a list whose codes the program knows takes no new ones', async ({ page }) => {
  await asForbund(page);
  await openPage(page, '/kodlistor', 'Kodlistor');
  await page.selectOption('#kodlista', { label: 'Kön' });
  await expect(row(page, 'kvinna')).toBeVisible();
  await expect(page.locator('button:has-text("Ny kod")'), 'buttons for a new code').toHaveCount(0);
});
