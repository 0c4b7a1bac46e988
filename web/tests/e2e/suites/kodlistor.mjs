import { equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { asForbund, openPage, workAs } from '../lib/steps.mjs';

const stamp = Date.now().toString(36).replace(/[^a-z0-9]/g, '');
const stod = `Provstöd ${stamp}`;
/** A code of four digits that no run before has used, as far as a day is long. */
const kommun = String(1000 + (Math.floor(Date.now() / 10_000) % 8999));

const row = (page, text) => page.locator('.list tbody tr', { hasText: text });

/** The code lists and the kommuner of the förbund. */
export const kodlistor = {
  'a code is added, seen in the form, and ended': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/kodlistor', 'Kodlistor');
    await row(page, 'a_kassa').waitFor();
    await checkState(world, page, 'kodlistor');
    await page.click('button:has-text("Ny kod")');
    await page.click('button:has-text("Lägg till")');
    await page.locator('.error-summary', { hasText: 'Fyll i etikett.' }).waitFor();
    await page.locator('.error-summary', { hasText: 'Välj grupp.' }).waitFor();
    await page.fill('#kod-etikett', stod);
    await page.fill('#kod-kod', 'A-kassa');
    await page.selectOption('#kod-grupp', { label: 'Ekonomiskt bistånd' });
    await page.selectOption('#kod-publiceras_under', { label: 'Övrig offentlig försörjning' });
    await page.click('button:has-text("Lägg till")');
    await page.locator('.error-summary', { hasText: 'Kod' }).waitFor();
    await checkState(world, page, 'kodlistor-fel');
    await page.fill('#kod-kod', `prov_${stamp}`);
    await page.click('button:has-text("Lägg till")');
    await row(page, stod).filter({ hasText: 'Ekonomiskt bistånd' }).waitFor();

    await workAs(page, 'Handläggare');
    await openPage(page, '/registrera', 'Registrera');
    await page.locator('label', { hasText: stod }).waitFor();

    await workAs(page, 'Förbund');
    await openPage(page, '/kodlistor', 'Kodlistor');
    await row(page, stod).locator('button').click();
    await checkState(world, page, 'kodlistor-andra');
    await page.fill('#andra-giltig_till', '2199-12-31');
    await page.click('button:has-text("Spara")');
    await row(page, stod).filter({ hasText: '2199-12-31' }).waitFor();
  },

  'a kommun joins and can be chosen': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/kodlistor', 'Kodlistor');
    await page.selectOption('#kodlista', { label: 'Hemkommun' });
    await page.click('button:has-text("Ny kommun")');
    await checkState(world, page, 'kodlistor-kommun');
    await page.fill('#kommun-kod', kommun);
    await page.fill('#kommun-namn', `Provkommun ${stamp}`);
    await page.fill('#kommun-giltig_fran', '2020-01-01');
    await page.click('button:has-text("Lägg till")');
    await row(page, `Provkommun ${stamp}`).filter({ hasText: 'Från 2020-01-01' }).waitFor();
    await workAs(page, 'Handläggare');
    await openPage(page, '/registrera', 'Registrera');
    const choices = await page.locator('#reg-kommun option').allTextContents();
    ok(choices.some((text) => text.includes(`Provkommun ${stamp}`)), 'the kommun is in the form');
  },

  'a list whose codes the program knows takes no new ones': async (world, page) => {
    await asForbund(page);
    await openPage(page, '/kodlistor', 'Kodlistor');
    await page.selectOption('#kodlista', { label: 'Kön' });
    await row(page, 'kvinna').waitFor();
    equal(await page.locator('button:has-text("Ny kod")').count(), 0, 'buttons for a new code');
  },
};
