import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/error';
import { errorSentence, fieldSentence, knownCodes, sentencesByField } from '../../src/text/errors';

const fieldCodes = [
  'required', 'unknown_code', 'bad_date', 'in_future', 'before_insats', 'after_insats', 'before_start',
  'age_out_of_range', 'exclusive_combined', 'out_of_range', 'not_applicable', 'looks_like_identity', 'too_long',
  'not_a_number', 'too_short', 'too_common', 'wrong_check_sign', 'taken', 'combination_not_allowed',
  'not_six_digits', 'totp_wrong', 'too_low', 'too_high',
];
const warningCodes = ['age_outside_insats', 'age_unusual', 'start_long_ago', 'possible_duplicate'];
const requestCodes = [
  'bad_request', 'not_logged_in', 'login_failed', 'link_invalid', 'forbidden', 'csrf_failed', 'not_found',
  'method_not_allowed', 'needs_confirmation', 'version_conflict', 'idempotency_key_reused', 'already_ended',
  'already_felregistrerad', 'nothing_to_reopen', 'last_forbund_user', 'too_large', 'unsupported_media_type',
  'validation_failed', 'too_many_attempts', 'internal', 'unavailable', 'disk_full', 'password_unchanged',
  'statistics_failed', 'totp_required', 'totp_wrong', 'totp_missing', 'step_up_required',
  'already_published', 'overtaken',
  'publication_running', 'period_open', 'policy', 'too_small', 'contradiction', 'not_safe', 'not_proven',
  'not_published', 'nobody_left', 'no_safe_profile',
];

describe('every error code of the API', () => {
  it.each(fieldCodes)('field code %s has a sentence', (code) => {
    expect(knownCodes.field).toContain(code);
    expect(fieldSentence({ field: 'start', code })).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it.each(warningCodes)('warning %s has a sentence', (code) => {
    expect(knownCodes.warning).toContain(code);
    expect(fieldSentence({ field: 'fodelsear', code })).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it.each(requestCodes)('request code %s has a sentence', (code) => {
    expect(knownCodes.request).toContain(code);
    expect(errorSentence(new ApiError(400, code))).toMatch(/^[A-ZÅÄÖ].*\.$/);
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
    expect(fieldSentence({ field: 'bredd', code: 'too_high', limit: '5' })).toBe('Bredd för dolda tal får vara högst 5.');
  });

  it('with an unknown code still names the field', () => {
    expect(fieldSentence({ field: 'kommun', code: 'new_code' })).toBe('Kontrollera kommun.');
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
    expect(errorSentence(new ApiError(409, 'something_new'))).toBe(
      'Det går inte att göra så nu. Läs in sidan på nytt och kontrollera.',
    );
  });
});
