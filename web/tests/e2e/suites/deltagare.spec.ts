/** The page of one participant: correcting, ending, and what can be undone; finding somebody without the code. */
import { checkState } from '../lib/state.ts';
import { choose, login, openPage, register } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';

async function openDeltagare(page: Page, code: string): Promise<void> {
  await openPage(page, `/deltagare/${code}`, code);
  await expect(page.locator('.facts').first()).toBeVisible();
}

interface Act {
  button: string;
  /** What the button of the question says. */
  confirm: string;
  done: string;
  /** The code of the reason, where one is asked for. */
  skal?: string;
}

async function act(page: Page, { button, confirm, done, skal }: Act): Promise<void> {
  await page.click(`button:has-text("${button}")`);
  await expect(page.locator('#act')).toBeVisible();
  if (skal) await choose(page, `#act-skal-${skal}`);
  await page.click(`#act button:has-text("${confirm}")`);
  await expect(page.locator('.done', { hasText: done })).toBeVisible();
}

test('a reason brings its sysselsättning, and one that gainsays it is asked about once', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1994 });
  await openDeltagare(page, code);
  await page.click('button:has-text("Avsluta")');
  await expect(page.locator('#avslut-datum:focus')).toBeVisible();
  await choose(page, '#avslut-anledning-arbete');
  await expect(page.locator('#avslut-sysselsattning_efter'), 'the sysselsättning of the reason').toHaveValue('arbete');
  await choose(page, '#avslut-anledning-studier');
  await expect(page.locator('#avslut-sysselsattning_efter'), 'the sysselsättning of another reason').toHaveValue(
    'studier',
  );
  await page.selectOption('#avslut-sysselsattning_efter', 'arbetssokande');
  await choose(page, '#avslut-forsorjning_efter-a_kassa');
  await page.click('button:has-text("Spara avslut")');
  await expect(page.locator('#confirm', { hasText: 'går inte ihop med avslutsanledningen' })).toBeVisible();
  await checkState(page, 'avsluta-fraga');
  await page.click('#confirm button:has-text("Spara ändå")');
  await expect(page.locator('.done', { hasText: 'Avslutet är sparat' })).toBeVisible();
});

test('a participant is ended, and the reason decides what is asked', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1995 });
  await openDeltagare(page, code);
  await checkState(page, 'deltagare-kod');
  await page.click('button:has-text("Avsluta")');
  await expect(page.locator('#avslut-datum:focus')).toBeVisible();
  await checkState(page, 'avsluta');
  await choose(page, '#avslut-anledning-avliden');
  await expect(page.locator('#avslut-forsorjning_efter')).not.toBeAttached();
  await choose(page, '#avslut-anledning-arbetssokande');
  await page.fill('#avslut-datum', '2001-01-01');
  await page.click('button:has-text("Spara avslut")');
  await expect(
    page.locator('.error-summary', { hasText: 'Slutdatumet kan inte vara före startdatumet' }),
  ).toBeVisible();
  await checkState(page, 'avsluta-fel');
  const today = await page.locator('.facts dd').nth(1).innerText();
  await page.fill('#avslut-datum', today);
  await page.selectOption('#avslut-sysselsattning_efter', 'arbetssokande');
  await page.click('button:has-text("Samma som vid start")');
  await expect(page.locator('#avslut-forsorjning_efter-a_kassa')).toBeChecked();
  await expect(page.locator('#avslut-sysselsattning_efter'), 'what the start says nothing of').toHaveValue(
    'arbetssokande',
  );
  await expect(page.locator('.same-as-start', { hasText: 'Försörjning är kopierad från starten.' })).toBeVisible();
  await page.click('button:has-text("Ångra kopieringen")');
  await expect(page.locator('button:focus', { hasText: 'Samma som vid start' })).toBeVisible();
  await expect(
    page.locator('#avslut-forsorjning_efter-a_kassa'),
    'försörjning after the copy is taken back',
  ).not.toBeChecked();
  await page.click('button:has-text("Samma som vid start")');
  await page.click('button:has-text("Spara avslut")');
  await expect(page.locator('.done', { hasText: 'Avslutet är sparat' })).toBeVisible();
  await expect(page.locator('.facts', { hasText: 'Arbetssökande' }).first()).toBeVisible();
  const told = await page
    .locator('.history__row', { hasText: 'Avslutad' })
    .locator('.history__what li')
    .allInnerTexts();
  expect(told, 'what was answered').toContain('Avslutsanledning: Arbetssökande');
  expect(told.join('; '), 'no more than was answered').not.toMatch(/tomt|plan/);
  await checkState(page, 'deltagare-avslutad');
  await page.click('button:has-text("Återöppna")');
  await expect(page.locator('#act')).toBeVisible();
  await checkState(page, 'ateroppna-fraga');
  await choose(page, '#act-skal-fortsatter');
  await page.click('#act button:has-text("Återöppna")');
  await expect(page.locator('.page-head__lead', { hasText: 'Pågående' })).toBeVisible();
});

test('a registration is corrected, undone, taken out and opened again', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1994 });
  await openDeltagare(page, code);
  await page.click('button:has-text("Rätta")');
  await expect(page.locator('#ratta-fodelsear')).toBeVisible();
  await checkState(page, 'ratta');
  await page.fill('#ratta-fodelsear', '1993');
  await page.click('button:has-text("Spara rättelse")');
  const question = page.locator('#confirm button:has-text("Spara ändå")');
  await expect(question.or(page.locator('.done')).first()).toBeVisible();
  if (await question.isVisible()) await question.click();
  await expect(page.locator('.done', { hasText: 'Rättelsen är sparad' })).toBeVisible();
  await expect(
    page.locator('.history__row', { hasText: 'Rättad' }).locator('.history__what'),
    'what was corrected',
  ).toHaveText('Födelseår: 1994 → 1993', { useInnerText: true });
  await expect(page.locator('.facts', { hasText: '1993' })).toBeVisible();
  await page.click('button:has-text("Ångra senaste ändringen")');
  await expect(page.locator('#act .act__list'), 'what an undo will change').toHaveText('Födelseår: 1993 → 1994', {
    useInnerText: true,
  });
  await checkState(page, 'angra-fraga');
  await page.keyboard.press('Escape');
  await act(page, { button: 'Ångra senaste ändringen', confirm: 'Ångra ändringen', done: 'ångrad' });
  await expect(page.locator('.facts', { hasText: '1994' })).toBeVisible();
  await page.click('button:has-text("Felregistrering")');
  await expect(page.locator('#act')).toBeVisible();
  await checkState(page, 'felregistrering-fraga');
  await expect(page.locator('#act-skal input:checked'), 'reasons chosen beforehand').toHaveCount(0);
  await page.click('#act button:has-text("Markera som felregistrerad")');
  await expect(page.locator('#act .error-summary:focus', { hasText: 'Välj ett skäl.' })).toBeVisible();
  await checkState(page, 'felregistrering-utan-skal');
  await page.click('#act .error-summary a');
  await expect(page.locator('#act-skal-dubblett:focus')).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#act-skal-fel_insats:checked')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.done', { hasText: 'felregistrerad' })).toBeVisible();
  await expect(page.locator('.page-head__lead', { hasText: 'Felregistrerad' })).toBeVisible();
  await checkState(page, 'felregistrerad');
  await page.click('button:has-text("Återöppna")');
  await expect(page.locator('#act')).toBeVisible();
  await expect(page.locator('#act-skal-fortsatter'), 'reasons that fit an avslut only').toHaveCount(0);
  await choose(page, '#act-skal-fel_markt');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.done', { hasText: 'återöppnad' })).toBeVisible();
  await expect(page.locator('.page-head__lead', { hasText: 'Pågående' })).toBeVisible();
  await expect(page.locator('.history__row'), 'versions in the history').toHaveCount(5);
  await expect(
    page
      .locator('.history__row', { hasText: 'Återöppnad' })
      .locator('text=Skäl: markerad som felregistrerad av misstag'),
  ).toBeVisible();
  await expect(page.locator('.history__row', { hasText: 'Skäl: fel insats' })).toBeVisible();
});

test('two people at once: the later is told', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1992 });
  await openDeltagare(page, code);
  await page.click('button:has-text("Rätta")');
  await expect(page.locator('#ratta-fodelsear')).toBeVisible();
  const other = await page.context().newPage();
  await openDeltagare(other, code);
  await act(other, {
    button: 'Felregistrering',
    confirm: 'Markera som felregistrerad',
    done: 'felregistrerad',
    skal: 'dubblett',
  });
  await other.close();
  await page.fill('#ratta-fodelsear', '1991');
  await page.click('button:has-text("Spara rättelse")');
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('.error-summary'), 'a sentence about the change').toHaveText(/ändrat|felregistrerad/);
});

test('somebody is found without the code', async ({ page }) => {
  await login(page);
  const code = await register(page, { year: 1998 });
  await openDeltagare(page, code);
  const start = await page.locator('.facts dd').nth(1).innerText();
  await openPage(page, '/deltagare/hitta', 'Hitta utan kod');
  await checkState(page, 'hitta-utan-kod');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('.error-summary li'), 'errors in the box').toHaveCount(4);
  await checkState(page, 'hitta-utan-kod-fel');
  await page.selectOption('#sok-insats', { index: 1 });
  await page.fill('#sok-startmanad', start.slice(0, 7));
  await choose(page, '#sok-kon-kvinna');
  await page.fill('#sok-fodelsear', '1998');
  await page.keyboard.press('Enter');
  await expect(page.locator('.list a.kod', { hasText: code })).toBeVisible();
  await checkState(page, 'hitta-utan-kod-traff');
  await page.fill('#sok-fodelsear', '1950');
  await page.keyboard.press('Enter');
  await expect(page.locator('.empty', { hasText: 'Ingen registrering stämmer' })).toBeVisible();
});

test('a code that does not exist says so', async ({ page }) => {
  await login(page);
  await page.goto('/deltagare/433-33V');
  await expect(page.locator('.message', { hasText: 'ingen deltagare med den koden' })).toBeVisible();
  await page.goto('/deltagare/433-33W');
  await expect(page.locator('.message', { hasText: 'Koden stämmer inte' })).toBeVisible();
  await checkState(page, 'deltagare-finns-inte');
});
