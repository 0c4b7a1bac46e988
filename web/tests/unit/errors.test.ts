import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ApiError, type FieldCode, type RequestCode } from '../../src/api/error';
import { errorSentence, fieldSentence, sentencesByField } from '../../src/text/errors';

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
    expect(fieldSentence({ field: 'remittent', code })).not.toBe('Kontrollera remittent.');
  });

  it.each(codesOf<RequestCode>('Felkod'))('of a request, %s, has a sentence of its own', (code) => {
    const text = errorSentence(new ApiError(418, code));
    expect(text).toMatch(sentence);
    if (code !== 'bad_request') expect(text).not.toBe(errorSentence(new ApiError(418, 'bad_request')));
  });
});

describe('a field error', () => {
  it('names the field and the limit', () => {
    expect(fieldSentence({ field: 'datum', code: 'before_start', limit: '2021-03-15' })).toBe(
      'Slutdatum kan inte vara före startdatum 2021-03-15.',
    );
    expect(fieldSentence({ field: 'start', code: 'in_future', limit: '2021-03-15' })).toBe(
      'Startdatum kan inte vara efter i dag, 2021-03-15.',
    );
    expect(fieldSentence({ field: 'kon', code: 'required' })).toBe('Välj kön.');
    expect(fieldSentence({ field: 'fodelsear', code: 'required' })).toBe('Fyll i födelseår.');
  });

  it('of an insats for one kön says which', () => {
    expect(fieldSentence({ field: 'kon', code: 'combination_not_allowed', limit: 'kvinna' })).toBe(
      'Kön: insatsen är bara för kvinnor.',
    );
  });

  it('of a number says the lowest or highest', () => {
    expect(fieldSentence({ field: 'kon_fran', code: 'too_low', limit: '12' })).toBe(
      'Gräns för uppdelning efter kön ska vara minst 12.',
    );
    expect(fieldSentence({ field: 'bredd', code: 'too_high', limit: '5' })).toBe('Antal olika tal som ett dolt tal ska kunna vara får vara högst 5.');
  });

  it('with an unknown code still names the field', () => {
    expect(fieldSentence({ field: 'kommun', code: 'new_code' as FieldCode })).toBe('Kontrollera hemkommun.');
  });

  it('of an avslut is shown at the field of the form', () => {
    const error = new ApiError(422, 'validation_failed', [
      { field: 'avslut', code: 'before_start', limit: '2021-03-15' },
      { field: 'avslut.anledning', code: 'required' },
      { field: 'avslut', code: 'in_future' },
    ]);
    expect(sentencesByField(error)).toEqual({
      datum: 'Slutdatum kan inte vara före startdatum 2021-03-15.',
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
