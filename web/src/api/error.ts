import type { Schemas } from './contract';

/** Why a whole request failed; `no_contact` when no answer came at all. */
export type RequestCode = Schemas['Felkod'] | 'no_contact';

/** What is wrong with one field. The last three are found here, before anything is sent. */
export type FieldCode = Schemas['Faltkod'] | 'not_six_digits' | 'totp_wrong';

/** One field that the server refused or wants confirmed. The refused value itself is never echoed. */
export interface FieldError extends Pick<Schemas['FieldError'], 'field' | 'limit' | 'koder' | 'siffror'> {
  code: FieldCode;
}

/** A new second factor: the secret in base32, and the same as the address that an app reads. */
export type Totp = Schemas['TotpOffer']['totp'];

/** Why a profile of microdata was turned down. */
export type ProfileRefusal = NonNullable<Schemas['MikrodataNej']['profiler']>[number];

/** What some refusals bring beside the code. */
export interface More {
  /** The secret of a second factor that the server wants confirmed with a code. */
  totp?: Totp;
  /** Every profile that was tried for microdata. */
  profiler?: ProfileRefusal[];
}

/** Any answer that is not a success. Status 0 means that no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: RequestCode,
    readonly fields: FieldError[] = [],
    readonly logId = '',
    readonly retryAfter = 0,
    readonly more: More = {},
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

interface ErrorBody extends More {
  error?: Partial<Schemas['ErrorBody']>;
}

/** Reads the one error shape of the API; an answer without it (a proxy's page) becomes `internal`. */
export async function errorFrom(response: Response): Promise<ApiError> {
  let body: ErrorBody = {};
  try {
    body = (await response.json()) as ErrorBody;
  } catch {
    // Not JSON: something between browser and server answered; the status says enough.
  }
  const { error, ...more } = body;
  return new ApiError(
    response.status,
    error?.code ?? 'internal',
    error?.fields ?? [],
    error?.log_id ?? '',
    Number(response.headers.get('Retry-After')) || 0,
    more,
  );
}
