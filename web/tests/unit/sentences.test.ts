import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choicesFrom } from '../../src/form/code-options';
import { keys, words } from '../../src/help/words';
import { arbetsliv, inriktningar, satt } from '../../src/insatser/choices';
import { textFieldsOf } from '../../src/kodlistor/draft';
import { skalChoices } from '../../src/registrering/act-skal';
import { asSentence, hits } from '../../src/text/format';
import { labels } from '../../src/text/generated/labels';
import { roleMeanings } from '../../src/text/roles';

/** What stands under a field, a heading or a choice is one or more whole sentences. */
const sentences = /^[\p{Lu}\d].*[.?]$/su;

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'));

/** The texts of an attribute in the templates: as it stands, or as strings within an expression. */
function textsOf(attribute: string): [where: string, text: string][] {
  const pattern = new RegExp(`\\s(:?)${attribute}="([^"]+)"`, 'g');
  return components.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(pattern)].flatMap(([, bound, value = '']): [string, string][] => {
      const texts = bound
        ? [...value.matchAll(/'([^']*)'/g)].map(([, text = '']) => text).filter((text) => text.includes(' '))
        : [value];
      return texts.map((text) => [file, text]);
    }),
  );
}

const hints = textsOf('hint');
const leads = textsOf('lead');

describe('every sentence of a form or page', () => {
  it('is found', () => {
    expect(hints.length).toBeGreaterThan(15);
    expect(leads.length).toBeGreaterThan(8);
  });

  it.each([...hints, ...leads])('in %s ends with a full stop: %s', (_, text) => {
    expect(text).toMatch(sentences);
  });

  it.each(labels.filter((row) => row[7]))('of %s %s in schema/etiketter.csv ends with a full stop', (...row) => {
    expect(row[7]).toMatch(sentences);
  });

  it.each([
    ...[...words, ...keys].map((one) => one.meaning),
    ...Object.values(roleMeanings),
    ...[...inriktningar, ...satt, ...arbetsliv].map((one) => one.help),
    ...(['felregistrering', 'ateroppna'] as const).flatMap((act) =>
      skalChoices(act, { felregistrerad: false }).flatMap((one) => one.help ?? []),
    ),
    ...(['kodlista', 'kommun'] as const).flatMap((form) => textFieldsOf(form).flatMap((field) => field.hint ?? [])),
  ])('in a list of words ends with a full stop: %s', (text) => {
    expect(text).toMatch(sentences);
  });
});

describe('the help of a code, which the förbund writes', () => {
  it('is shown with a full stop, written or not', () => {
    const code = (hjalp: string) => ({ kod: 'a', etikett: 'A', hjalp }) as Parameters<typeof choicesFrom>[0][number];
    expect(choicesFrom(['Även a-kassa', 'Även a-kassa.', ''].map(code)).map((one) => one.help)).toEqual([
      'Även a-kassa.',
      'Även a-kassa.',
      undefined,
    ]);
    expect(asSentence('Hur då? ')).toBe('Hur då?');
  });
});

it('hits are counted in words that fit', () => {
  expect([0, 1, 12].map(hits)).toEqual(['Ingen träff', '1 träff', '12 träffar']);
});
