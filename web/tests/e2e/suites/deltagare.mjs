import { equal, ok } from '../lib/check.mjs';
import { checkState } from '../lib/state.mjs';
import { choose, login, openPage, register } from '../lib/steps.mjs';

async function openDeltagare(page, code) {
  await openPage(page, `/deltagare/${code}`, code);
  await page.locator('.facts').first().waitFor();
}

async function act(page, button, confirm, done, skal = null) {
  await page.click(`button:has-text("${button}")`);
  await page.locator('#act').waitFor();
  if (skal) await choose(page, `#act-skal-${skal}`);
  await page.click(`#act button:has-text("${confirm}")`);
  await page.locator('.done', { hasText: done }).waitFor();
}

/** The list and the page of one participant. */
export const deltagare = {
  'the list filters by code, insats and status': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1996 });
    await openPage(page, '/deltagare', 'Deltagare');
    await page.locator('.list tbody tr').first().waitFor();
    await checkState(world, page, 'deltagare');
    await page.fill('#list-filter', code.slice(0, 4));
    await page.waitForFunction(
      (start) => [...document.querySelectorAll('.list tbody a.kod')].every((link) => link.textContent.startsWith(start)),
      code.slice(0, 4),
    );
    await page.fill('#list-filter', 'ZZZZ');
    await page.locator('.empty', { hasText: 'Ingen kod i listan' }).waitFor();
    await page.fill('#list-filter', '');
    await page.selectOption('#list-status', 'avslutade');
    await page.locator('.list tbody td', { hasText: 'Avslutad' }).first().waitFor();
    ok(page.url().includes('status=avslutade'), 'the choice in the address');
  },

  'more rows are read once, and focus goes to the first of them': async (world, page) => {
    await login(page);
    await openPage(page, '/deltagare?status=alla', 'Deltagare');
    await page.locator('.list tbody tr').nth(99).waitFor();
    await page.dblclick('button:has-text("Visa fler")');
    await page.locator('.list tbody tr').nth(199).waitFor();
    const codes = await page.locator('.list tbody a.kod').allInnerTexts();
    equal(new Set(codes).size, codes.length, 'codes that are different');
    await page.waitForFunction((code) => document.activeElement?.textContent === code, codes[100]);
  },

  'a code is found in the list also when its row is not read yet': async (world, page) => {
    await login(page);
    await openPage(page, '/deltagare?status=alla', 'Deltagare');
    await page.locator('.list tbody tr').nth(99).waitFor();
    const last = await page.evaluate(async () => {
      let answer = { nasta: '' };
      do {
        const after = answer.nasta ? `&efter=${answer.nasta}` : '';
        answer = await (await fetch(`/api/v1/registreringar?status=alla&antal=100${after}`)).json();
      } while (answer.nasta);
      return answer.registreringar.at(-1).kod;
    });
    await page.fill('#list-filter', last);
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 1);
    equal((await page.locator('.list tbody a.kod').innerText()).replace('-', ''), last.replace('-', ''), 'the code');
  },

  'the list is as it was left, and focus is on the next row': async (world, page) => {
    await login(page);
    await openPage(page, '/deltagare', 'Deltagare');
    await page.locator('.list tbody tr').first().waitFor();
    await page.selectOption('#list-insats', { label: await page.locator('td[data-label="Insats"]').first().innerText() });
    await page.waitForFunction(() => !document.querySelector('.is-reading') && new Set([...document.querySelectorAll('td[data-label="Insats"]')].map((one) => one.textContent)).size === 1);
    const codes = await page.locator('.list tbody a.kod').allInnerTexts();
    ok(codes.length > 2, `several rows, found ${codes.length}`);
    await page.locator('.list tbody tr').nth(1).locator('text=Avsluta').click();
    await page.locator('#avslut-datum:focus').waitFor();
    await choose(page, '#avslut-anledning-arbetssokande');
    await page.selectOption('#avslut-sysselsattning_efter', 'arbetssokande');
    await choose(page, '#avslut-forsorjning_efter-a_kassa');
    await page.click('button:has-text("Spara avslut")');
    await page.locator('.done', { hasText: 'Avslutet är sparat' }).waitFor();
    await page.click('.done a');
    await page.waitForFunction((code) => document.activeElement?.textContent === code, codes[2]);
    ok(page.url().includes('insats='), 'the chosen insats in the address');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: codes[2] }).waitFor();
    await page.goBack();
    await page.waitForFunction((code) => document.activeElement?.textContent === code, codes[2]);
  },

  'a server that is away is told, and asked again without a reload': async (world, page) => {
    await login(page);
    await page.route('**/api/v1/registreringar?*', (route) => route.abort('connectionrefused'));
    await openPage(page, '/deltagare', 'Deltagare');
    await page.locator('.message', { hasText: 'Servern svarar inte' }).waitFor();
    await checkState(world, page, 'deltagare-utan-server');
    world.faults.length = 0;
    await page.unroute('**/api/v1/registreringar?*');
    await page.click('button:has-text("Försök igen")');
    await page.locator('.list tbody tr').first().waitFor();
    equal(await page.locator('.message').count(), 0, 'messages of the fault');
  },

  'a reason brings its sysselsättning, and one that gainsays it is asked about once': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1994 });
    await openDeltagare(page, code);
    await page.click('button:has-text("Avsluta")');
    await page.locator('#avslut-datum:focus').waitFor();
    await choose(page, '#avslut-anledning-arbete');
    equal(await page.inputValue('#avslut-sysselsattning_efter'), 'arbete', 'the sysselsättning of the reason');
    await choose(page, '#avslut-anledning-studier');
    equal(await page.inputValue('#avslut-sysselsattning_efter'), 'studier', 'the sysselsättning of another reason');
    await page.selectOption('#avslut-sysselsattning_efter', 'arbetssokande');
    await choose(page, '#avslut-forsorjning_efter-a_kassa');
    await page.click('button:has-text("Spara avslut")');
    await page.locator('#confirm', { hasText: 'går inte ihop med avslutsanledningen' }).waitFor();
    await checkState(world, page, 'avsluta-fraga');
    await page.click('#confirm button:has-text("Spara ändå")');
    await page.locator('.done', { hasText: 'Avslutet är sparat' }).waitFor();
  },

  'a participant is ended, and the reason decides what is asked': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1995 });
    await openDeltagare(page, code);
    await checkState(world, page, 'deltagare-kod');
    await page.click('button:has-text("Avsluta")');
    await page.locator('#avslut-datum:focus').waitFor();
    await checkState(world, page, 'avsluta');
    await choose(page, '#avslut-anledning-avliden');
    await page.locator('#avslut-forsorjning_efter').waitFor({ state: 'detached' });
    await choose(page, '#avslut-anledning-arbetssokande');
    await page.fill('#avslut-datum', '2001-01-01');
    await page.click('button:has-text("Spara avslut")');
    await page.locator('.error-summary', { hasText: 'Slutdatumet kan inte vara före startdatumet' }).waitFor();
    await checkState(world, page, 'avsluta-fel');
    const today = await page.locator('.facts dd').nth(1).innerText();
    await page.fill('#avslut-datum', today);
    await page.selectOption('#avslut-sysselsattning_efter', 'arbetssokande');
    await page.click('button:has-text("Samma som vid start")');
    await page.waitForFunction(() => document.querySelector('#avslut-forsorjning_efter-a_kassa:checked') !== null);
    equal(await page.inputValue('#avslut-sysselsattning_efter'), 'arbetssokande', 'what the start says nothing of');
    await page.locator('.same-as-start', { hasText: 'Försörjning är kopierad från starten.' }).waitFor();
    await page.click('button:has-text("Ångra kopieringen")');
    await page.locator('button:focus', { hasText: 'Samma som vid start' }).waitFor();
    equal(await page.isChecked('#avslut-forsorjning_efter-a_kassa'), false, 'försörjning after the copy is taken back');
    await page.click('button:has-text("Samma som vid start")');
    await page.click('button:has-text("Spara avslut")');
    await page.locator('.done', { hasText: 'Avslutet är sparat' }).waitFor();
    await page.locator('.facts', { hasText: 'Arbetssökande' }).first().waitFor();
    const told = await page.locator('.history__row', { hasText: 'Avslutad' }).locator('.history__what li').allInnerTexts();
    ok(told.includes('Avslutsanledning: Arbetssökande') && !told.some((text) => /tomt|plan/.test(text)), `what was answered and no more, found ${told.join('; ')}`);
    await checkState(world, page, 'deltagare-avslutad');
    await page.click('button:has-text("Återöppna")');
    await page.locator('#act').waitFor();
    await checkState(world, page, 'ateroppna-fraga');
    await choose(page, '#act-skal-fortsatter');
    await page.click('#act button:has-text("Återöppna")');
    await page.locator('.page-head__lead', { hasText: 'Pågående' }).waitFor();
  },

  'a registration is corrected, undone, taken out and opened again': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1994 });
    await openDeltagare(page, code);
    await page.click('button:has-text("Rätta")');
    await page.locator('#ratta-fodelsear').waitFor();
    await checkState(world, page, 'ratta');
    await page.fill('#ratta-fodelsear', '1993');
    await page.click('button:has-text("Spara rättelse")');
    const question = page.locator('#confirm button:has-text("Spara ändå")');
    await question.or(page.locator('.done')).first().waitFor();
    if (await question.isVisible()) await question.click();
    await page.locator('.done', { hasText: 'Rättelsen är sparad' }).waitFor();
    equal(await page.locator('.history__row', { hasText: 'Rättad' }).locator('.history__what').innerText(), 'Födelseår: 1994 → 1993', 'what was corrected');
    await page.locator('.facts', { hasText: '1993' }).waitFor();
    await page.click('button:has-text("Ångra senaste ändringen")');
    equal(await page.locator('#act .act__list').innerText(), 'Födelseår: 1993 → 1994', 'what an undo will change');
    await checkState(world, page, 'angra-fraga');
    await page.keyboard.press('Escape');
    await act(page, 'Ångra senaste ändringen', 'Ångra ändringen', 'ångrad');
    await page.locator('.facts', { hasText: '1994' }).waitFor();
    await page.click('button:has-text("Felregistrering")');
    await page.locator('#act').waitFor();
    await checkState(world, page, 'felregistrering-fraga');
    equal(await page.locator('#act-skal input:checked').count(), 0, 'reasons chosen beforehand');
    await page.click('#act button:has-text("Markera som felregistrerad")');
    await page.locator('#act .error-summary:focus', { hasText: 'Välj ett skäl.' }).waitFor();
    await checkState(world, page, 'felregistrering-utan-skal');
    await page.click('#act .error-summary a');
    await page.locator('#act-skal-dubblett:focus').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.locator('#act-skal-fel_insats:checked').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.done', { hasText: 'felregistrerad' }).waitFor();
    await page.locator('.page-head__lead', { hasText: 'Felregistrerad' }).waitFor();
    await checkState(world, page, 'felregistrerad');
    await page.click('button:has-text("Återöppna")');
    await page.locator('#act').waitFor();
    equal(await page.locator('#act-skal-fortsatter').count(), 0, 'reasons that fit an avslut only');
    await choose(page, '#act-skal-fel_markt');
    await page.keyboard.press('Control+Enter');
    await page.locator('.done', { hasText: 'återöppnad' }).waitFor();
    await page.locator('.page-head__lead', { hasText: 'Pågående' }).waitFor();
    equal(await page.locator('.history__row').count(), 5, 'versions in the history');
    await page.locator('.history__row', { hasText: 'Återöppnad' }).locator('text=Skäl: markerad som felregistrerad av misstag').waitFor();
    await page.locator('.history__row', { hasText: 'Skäl: fel insats' }).waitFor();
  },

  'two people at once: the later is told': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1992 });
    await openDeltagare(page, code);
    await page.click('button:has-text("Rätta")');
    await page.locator('#ratta-fodelsear').waitFor();
    const other = await page.context().newPage();
    await openDeltagare(other, code);
    await act(other, 'Felregistrering', 'Markera som felregistrerad', 'felregistrerad', 'dubblett');
    await other.close();
    await page.fill('#ratta-fodelsear', '1991');
    await page.click('button:has-text("Spara rättelse")');
    await page.locator('.error-summary').waitFor();
    ok(/ändrat|felregistrerad/.test(await page.locator('.error-summary').innerText()), 'a sentence about the change');
  },

  'somebody is found without the code': async (world, page) => {
    await login(page);
    const code = await register(page, { year: 1998 });
    await openDeltagare(page, code);
    const start = await page.locator('.facts dd').nth(1).innerText();
    await openPage(page, '/deltagare/hitta', 'Hitta utan kod');
    await checkState(world, page, 'hitta-utan-kod');
    await page.keyboard.press('Control+Enter');
    await page.locator('.error-summary').waitFor();
    equal(await page.locator('.error-summary li').count(), 4, 'errors in the box');
    await checkState(world, page, 'hitta-utan-kod-fel');
    await page.selectOption('#sok-insats', { index: 1 });
    await page.fill('#sok-startmanad', start.slice(0, 7));
    await choose(page, '#sok-kon-kvinna');
    await page.fill('#sok-fodelsear', '1998');
    await page.keyboard.press('Enter');
    await page.locator('.list a.kod', { hasText: code }).waitFor();
    await checkState(world, page, 'hitta-utan-kod-traff');
    await page.fill('#sok-fodelsear', '1950');
    await page.keyboard.press('Enter');
    await page.locator('.empty', { hasText: 'Ingen registrering stämmer' }).waitFor();
  },

  'a code that does not exist says so': async (world, page) => {
    await login(page);
    await page.goto('/deltagare/433-33V');
    await page.locator('.message', { hasText: 'ingen deltagare med den koden' }).waitFor();
    await page.goto('/deltagare/433-33W');
    await page.locator('.message', { hasText: 'Koden stämmer inte' }).waitFor();
    await checkState(world, page, 'deltagare-finns-inte');
  },
};
