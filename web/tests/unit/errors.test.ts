import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ApiError, type FieldCode, type RequestCode } from '../../src/api/error';
import { errorSentence, fieldSentence, sentenceOf, sentencesByField } from '../../src/text/errors';
import { fieldOf } from '../../src/text/fields';
import { labels } from '../../src/text/generated/labels';

/** The codes of an enum of the contract; the server's tests hold what it answers to the same. */
function codesOf<Code>(schema: string): Code[] {
  const document = readFileSync('../schema/openapi.yaml', 'utf8');
  const [, list = '[]'] = new RegExp(`\\n    ${schema}:\\n(?:      .*\\n)*?      enum: (.*)\\n`).exec(document) ?? [];
  return JSON.parse(list) as Code[];
}

const sentence = /^[A-ZÅÄÖ][^{}]*\.$/;

describe('every error code of the contract', () => {
  it('is found', () => {
    expect(codesOf('Faltkod')).toContain('unclosed_quote');
    expect(codesOf('Felkod')).toContain('disk_full');
  });

  it.each(codesOf<FieldCode>('Faltkod'))('of a field, %s, has a sentence of its own', (code) => {
    expect(fieldSentence({ field: 'remittent', code })).toMatch(sentence);
    expect(fieldSentence({ field: 'remittent', code, limit: '7' })).toMatch(sentence);
    expect(fieldSentence({ field: 'remittent', code })).not.toBe(
      fieldSentence({ field: 'remittent', code: 'no code of ours' as FieldCode }),
    );
  });

  it.each(codesOf<RequestCode>('Felkod'))('of a request, %s, has a sentence of its own', (code) => {
    const text = errorSentence(new ApiError(418, code));
    expect(text).toMatch(sentence);
    if (code !== 'bad_request') expect(text).not.toBe(errorSentence(new ApiError(418, 'bad_request')));
  });
});

/** Adjectives of the sentences, by the genus of what they stand after. */
const adjectives = {
  n: ['lång', 'låg', 'hög', 'vanlig', 'upptagen'],
  t: ['långt', 'lågt', 'högt', 'vanligt', 'upptaget'],
  p: ['långa', 'låga', 'höga', 'vanliga', 'upptagna'],
};
const wrongFor = (genus: keyof typeof adjectives) =>
  Object.entries(adjectives).flatMap(([one, words]) => (one === genus ? [] : words));

const fieldCodes = codesOf<FieldCode>('Faltkod');
const fields = labels.map(([record = '', field = '']): [string, string] => [record, field]);

describe('every field with every error code', () => {
  it.each(fields)('of %s, %s, is a sentence inflected as the field', (record, field) => {
    const { definite, genus } = fieldOf(record, field);
    for (const code of fieldCodes) {
      for (const limit of ['', '7']) {
        const text = sentenceOf(fieldOf(record, field), { field, code, limit });
        expect(text).toMatch(sentence);
        expect(text).not.toMatch(/undefined| {2}|\.\.| \.|: \./);
        if (!text.startsWith(definite)) continue;
        for (const word of wrongFor(genus)) expect(text).not.toMatch(new RegExp(`(är|för) ${word}(?![a-zåäö])`));
      }
    }
  });

  it.each(fields)('%s %s begins a sentence in the definite form', (record, field) => {
    const { definite, genus } = fieldOf(record, field);
    // "Den egna nyckeln", "Startdatumet vid ...", "Kommunens namn" and "Radens id" are definite.
    const endings = { n: /^(Den |\S+[nm]\b|\S+[nm] )/, t: /^(Det |\S+t\b|\S+s (namn|id)$)/, p: /^(De |\S+(na|en)\b)/ };
    expect(definite).toMatch(endings[genus]);
  });
});

describe('a field error', () => {
  it('names the field and the limit', () => {
    expect(fieldSentence({ field: 'datum', code: 'before_start', limit: '2021-03-15' })).toBe(
      'Slutdatumet kan inte vara före startdatumet 2021-03-15.',
    );
    expect(fieldSentence({ field: 'start', code: 'in_future', limit: '2021-03-15' })).toBe(
      'Startdatumet kan inte ligga i framtiden.',
    );
    expect(fieldSentence({ field: 'kon', code: 'required' })).toBe('Välj kön.');
    expect(fieldSentence({ field: 'fodelsear', code: 'required' })).toBe('Fyll i födelseår.');
  });

  it.each([
    [{ field: 'person', code: 'too_long', limit: '64' }, 'Egen nyckel får ha högst 64 tecken.'],
    [{ field: 'person', code: 'too_long' }, 'Den egna nyckeln är för lång.'],
    [{ field: 'losenord', code: 'too_common' }, 'Lösenordet är för vanligt och lätt att gissa. Välj ett annat.'],
    [{ field: 'anvandarnamn', code: 'taken' }, 'Användarnamnet är upptaget. Välj ett annat.'],
    [{ field: 'kod', code: 'taken' }, 'Koden är upptagen. Välj en annan.'],
    [{ field: 'roller', code: 'taken' }, 'Rollerna är upptagna. Välj andra.'],
    [{ field: 'start', code: 'no_such_date' }, 'Startdatumet finns inte i kalendern. Kontrollera dagen.'],
    [
      { field: 'fodelsear', code: 'age_out_of_range', limit: '15-80' },
      'Deltagaren ska vara 15 till 80 år vid start. Kontrollera födelseåret.',
    ],
    [{ field: 'omfattning_fore', code: 'out_of_range', limit: '1-100' }, 'Omfattningen vid start ska vara 1 till 100.'],
  ] as const)('is inflected as its field: %j', (error, text) => {
    expect(fieldSentence(error)).toBe(text);
  });

  it('of an age that is unusual says which, and what is usual', () => {
    const outside = { field: 'fodelsear', code: 'age_outside_insats', limit: '-29' } as const;
    const unusual = { field: 'fodelsear', code: 'age_unusual', limit: '16-67' } as const;
    expect(fieldSentence(outside, 34)).toBe(
      'Deltagaren är 34 år vid start, men insatsen är för dem som är högst 29 år.',
    );
    expect(fieldSentence(unusual, 78)).toBe(
      'Deltagaren är 78 år vid start. Det är ovanligt: de flesta är 16 till 67 år.',
    );
    expect(fieldSentence(unusual)).toBe('Deltagarens ålder vid start är ovanlig: de flesta är 16 till 67 år.');
  });

  it('of an insats for one kön says which', () => {
    expect(fieldSentence({ field: 'kon', code: 'combination_not_allowed', limit: 'kvinna' })).toBe(
      'Kön: insatsen är bara för kvinnor.',
    );
  });

  it('of a number says the lowest or highest', () => {
    expect(fieldSentence({ field: 'kon_fran', code: 'too_low', limit: '12' })).toBe(
      'Gränsen för uppdelning efter kön ska vara minst 12.',
    );
    expect(fieldSentence({ field: 'bredd', code: 'too_high', limit: '5' })).toBe(
      'Antalet olika tal som ett dolt tal ska kunna vara får vara högst 5.',
    );
  });

  it('with an unknown code still names the field', () => {
    expect(fieldSentence({ field: 'kommun', code: 'new_code' as FieldCode })).toBe('Kontrollera hemkommunen.');
  });

  it('of an avslut is shown at the field of the form', () => {
    const error = new ApiError(422, 'validation_failed', [
      { field: 'avslut', code: 'before_start', limit: '2021-03-15' },
      { field: 'avslut.anledning', code: 'required' },
      { field: 'avslut', code: 'in_future' },
    ]);
    expect(sentencesByField(error)).toEqual({
      datum: 'Slutdatumet kan inte vara före startdatumet 2021-03-15.',
      anledning: 'Välj avslutsanledning.',
    });
  });
});

describe('an error of a whole request', () => {
  it('says how long to wait', () => {
    expect(errorSentence(new ApiError(429, 'too_many_attempts', [], '', 30))).toBe(
      'För många försök. Försök igen om 30 sekunder.',
    );
    expect(errorSentence(new ApiError(429, 'too_many_attempts', [], '', 130))).toBe(
      'För många försök. Försök igen om 3 minuter.',
    );
  });

  it('shows the log id, and nothing of the inside', () => {
    expect(errorSentence(new ApiError(500, 'internal', [], 'a1b2c3d4'))).toBe(
      'Något gick fel hos servern. Inget har sparats. Försök igen om en stund. Felkod: a1b2c3d4.',
    );
    expect(errorSentence(new TypeError('x is undefined'))).toBe(
      'Något gick fel hos servern. Inget har sparats. Försök igen om en stund.',
    );
  });

  it('with an unknown code falls back on its status', () => {
    expect(errorSentence(new ApiError(409, 'something_new' as RequestCode))).toBe(
      'Det går inte att göra så nu. Läs in sidan på nytt och kontrollera.',
    );
  });
});
