import { addressOf, base, type Given, type Method, type PathOf, type Reply } from './contract';
import { ApiError, errorFrom, type RequestCode } from './error';
import { watched } from './waiting';

/** How a call is made, whatever the path. */
export interface Manner {
  /** Idempotency key; the caller keeps it over retries of the same submit. */
  key?: string;
  /** Set for what takes minutes, such as a proof: it is waited for as long as it takes. */
  patient?: boolean;
  /** Set for login and activation, where a 401 is an answer and not an ended session. */
  open?: boolean;
}

/** What the client needs to know of the session; set once by the session module. */
interface Hooks {
  csrf(): string;
  /** Called after every answer of the server: each one moves the idle limit. */
  answered(): void;
  /** Called when the session is gone; resolves true when the same user has logged in again. */
  signIn(): Promise<boolean>;
  /** Called when the server wants to know anew who it is; true when the user has said so. */
  confirm(): Promise<boolean>;
  /** Called when the CSRF token is stale, as after a login in another tab; true when renewed. */
  renew(): Promise<boolean>;
}

let hooks: Hooks = {
  csrf: () => '',
  answered: () => undefined,
  signIn: () => Promise.resolve(false),
  confirm: () => Promise.resolve(false),
  renew: () => Promise.resolve(false),
};

export function connectSession(given: Hooks): void {
  hooks = given;
}

/** An answer that has not begun after this long will not come. */
const patience = 60_000;

interface Call extends Manner {
  body?: unknown;
}

async function send(method: Method, path: string, call: Call): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && !call.open) headers['X-CSRF-Token'] = hooks.csrf();
  if (call.key) headers['Idempotency-Key'] = call.key;
  try {
    const answer = fetch(base + path, {
      method,
      headers,
      body: call.body === undefined ? null : JSON.stringify(call.body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: call.patient ? null : AbortSignal.timeout(patience),
    });
    return await (method === 'GET' || call.patient ? answer : watched(answer));
  } catch {
    throw new ApiError(0, 'no_contact');
  }
}

/** Does what the user can do about a refusal; true when it is worth sending the request again. */
async function mended(code: RequestCode): Promise<boolean> {
  if (code === 'not_logged_in') return hooks.signIn();
  if (code === 'step_up_required') return hooks.confirm();
  return code === 'csrf_failed' && hooks.renew();
}

/** Sends one request, and again when what the server refused could be mended. Throws ApiError. */
async function insist(method: Method, path: string, call: Call): Promise<Response> {
  let response = await send(method, path, call);
  if (response.ok) {
    hooks.answered();
    return response;
  }
  let error = await errorFrom(response);
  if (call.open) throw error;
  if (await mended(error.code)) {
    response = await send(method, path, call);
    if (response.ok) {
      hooks.answered();
      return response;
    }
    error = await errorFrom(response);
  }
  throw error;
}

/**
 * Sends one request of the contract and gives the server's answer when it is a success. When the
 * session has ended the user is asked to log in over the page, and when the server wants to know
 * anew who it is, for password and code; then the same request, with the same idempotency key, is
 * sent again. Throws ApiError.
 */
export function fetchOk<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  call: Given<M, P> & Manner,
): Promise<Response> {
  const { at, query, ...rest } = call;
  return insist(method, addressOf(path, at, query), rest);
}

/**
 * As fetchOk, with the JSON body read; an empty answer (204) gives undefined. That the answer has
 * the form of the contract is the server's to keep: its tests hold it against the same document.
 */
export async function request<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  call: Given<M, P> & Manner,
): Promise<Reply<M, P>> {
  const response = await fetchOk(method, path, call);
  return (response.status === 204 ? undefined : await response.json()) as Reply<M, P>;
}
