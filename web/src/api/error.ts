/** One field that the server refused or wants confirmed. The refused value itself is never echoed. */
export interface FieldError {
  field: string;
  code: string;
  limit?: string | number;
  koder?: string[];
}

/** A new second factor: the secret in base32, and the same as the address that an app reads. */
export interface Totp {
  secret: string;
  uri: string;
}

/** Why a profile of microdata was turned down. */
export interface ProfileRefusal {
  profil: string;
  villkor: string;
}

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
    readonly code: string,
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
  error?: { code?: string; fields?: FieldError[]; log_id?: string };
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
