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

/** Any answer that is not a success. Status 0 means that no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly fields: FieldError[] = [],
    readonly logId = '',
    readonly retryAfter = 0,
    /** The secret of a second factor that the server wants confirmed with a code. */
    readonly totp: Totp | null = null,
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

interface ErrorBody {
  error?: { code?: string; fields?: FieldError[]; log_id?: string };
  totp?: Totp;
}

/** Reads the one error shape of the API; an answer without it (a proxy's page) becomes `internal`. */
export async function errorFrom(response: Response): Promise<ApiError> {
  let body: ErrorBody = {};
  try {
    body = (await response.json()) as ErrorBody;
  } catch {
    // Not JSON: something between browser and server answered; the status says enough.
  }
  return new ApiError(
    response.status,
    body.error?.code ?? 'internal',
    body.error?.fields ?? [],
    body.error?.log_id ?? '',
    Number(response.headers.get('Retry-After')) || 0,
    body.totp ?? null,
  );
}
