import { ApiError } from '../api/error';
import { fieldSentence } from '../text/errors';

/** The name of the field in the forms: what is said of a refused code is said there. */
export const codeField = 'engangskod';

/** Six digits, typed with or without spaces; anything else is given back as it is. */
export const readCode = (typed: string) => typed.replace(/\s/g, '');

/** What is wrong with a typed code, before it is sent; empty when nothing is. */
export function codeFault(typed: string): string {
  const kod = readCode(typed);
  if (kod === '') return fieldSentence({ field: codeField, code: 'required' });
  return /^\d{6}$/.test(kod) ? '' : fieldSentence({ field: codeField, code: 'not_six_digits' });
}

/** The password was right, and the server asks for the code. */
export const asksForCode = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.code === 'totp_required';

/** A refused code as an error of its field; any other error as it is. */
export function atCodeField(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.code !== 'totp_wrong') return error;
  return new ApiError(error.status, error.code, [{ field: codeField, code: error.code }]);
}
