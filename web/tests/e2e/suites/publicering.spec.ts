/** How a year is published: the preview, the rules, the questions before it is done. */
import { chartsDrawn } from '../lib/figures.ts';
import { Keyboard } from '../lib/keyboard.ts';
import { checkState } from '../lib/state.ts';
import { asForbund, openPage } from '../lib/steps.ts';
import { expect, test } from '../lib/test.ts';

test('an empty list says what a publicering is', async ({ page }) => {
  await asForbund(page);
  await openPage(page, '/publiceringar', 'Publiceringar');
  await expect(page.locator('.empty', { hasText: 'ändras aldrig' })).toBeVisible();
  await checkState(page, 'publiceringar-tom');
});

test('the rules are the default ones until the förbund decides, and wrong ones are refused at their fields', async ({
  page,
}) => {
  await asForbund(page);
  await openPage(page, '/publiceringar', 'Publiceringar');
  await expect(page.locator('.policy', { hasText: 'Antal under fem (0–4) visas inte.' })).toBeVisible();
  await expect(page.locator('.policy', { hasText: 'Förvalda regler, inte beslutade än.' })).toBeVisible();
  await page.click('.policy a:has-text("Ändra reglerna")');
  await expect(page.locator('h1', { hasText: 'Regler för det som publiceras' })).toBeVisible();
  await expect(page.locator('#decisions-title')).toBeVisible();
  await checkState(page, 'regler');
  await page.fill('#policy-troskel', '6');
  await expect(page.locator('.field', { has: page.locator('#policy-kon_fran'), hasText: 'Lägst 12.' })).toBeVisible();
  await page.fill('#policy-medel_fran', 'tio');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary', { hasText: '2 saker behöver rättas' })).toBeVisible();
  await page.locator('.error-summary a', { hasText: 'Gränsen för uppdelning efter kön ska vara minst 12.' }).click();
  await expect(page.locator('#policy-kon_fran'), 'the field of the first error').toBeFocused();
  await checkState(page, 'regler-fel');
});

test.describe('in a store of its own', () => {
  test.use({ storeOf: 'test' });

  test('a year is previewed and published with the keyboard alone', async ({ page }) => {
    await asForbund(page);
    await openPage(page, '/publiceringar', 'Publiceringar');
    await expect(page.locator('#publish-year')).toBeVisible();
    const keys = new Keyboard(page);
    await keys.tabTo('#publish-year');
    await keys.pick('#publish-year', '2021', '2021');
    await keys.press('Tab', 'Enter');
    await expect(page.locator('h1', { hasText: 'Förhandsgranska 2021' })).toBeVisible();
    await expect(page.locator('#hidden-title')).toBeVisible();
    await chartsDrawn(page);
    await expect(page.locator('.block__source').first(), 'the mark of a preview').toContainText(
      'Förhandsgranskning, inte publicerad',
    );
    await checkState(page, 'publicera-forhand');
    await page.reload();
    await expect(page.locator('#hidden-title')).toBeVisible();
    await keys.tabTo('.page-head__actions .btn--primary');
    await keys.press('Enter');
    await expect(page.locator('#publish-ask', { hasText: 'aldrig att ändra' })).toBeVisible();
    await expect(page.locator('#publish-ask .fault'), 'faults before anything is tried').toHaveCount(0);
    await checkState(page, 'publicera-fraga');
    // One press publishes nothing: what is read and what is decided is said first.
    await keys.tabTo('#publish-ask .btn--primary');
    await keys.press('Enter');
    await expect(
      page.locator('#publish-looked-fault', { hasText: 'Bekräfta att förhandsgranskningen är läst.' }),
    ).toBeVisible();
    await expect(page.locator('#publish-decide-fault', { hasText: 'Besluta reglerna' })).toBeVisible();
    await expect(page.locator('#publish-decide'), 'the first tick that is missing').toBeFocused();
    await keys.press('Space');
    await expect(page.locator('#publish-decide-fault')).not.toBeAttached();
    await keys.tabTo('#publish-looked');
    await keys.press('Space');
    await expect(page.locator('#publish-ask .fault'), 'faults at ticks that are set').toHaveCount(0);
    await keys.tabTo('#publish-ask .btn--primary');
    await keys.press('Enter');
    await expect(page.locator('h1', { hasText: 'Statistik 2021' })).toBeVisible();
    await expect(page.locator('.release-facts', { hasText: 'Kontrollsumma' })).toBeVisible();
    await checkState(page, 'publicerad-kvitto');
    await expect(page.locator('.block').first()).toBeVisible();
  });
});
