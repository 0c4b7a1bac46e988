import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connectSession, request } from '../../src/api/client';
import { ApiError } from '../../src/api/error';
import { publishYear } from '../../src/api/publiceringar';
import { SubmitKey } from '../../src/api/submit-key';
import { minutesLeft } from '../../src/session/idle';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const body = { insats: 1, start: '2021-03-15', kon: 'man', fodelsear: 1990, forsorjning_fore: [] };

const never = () => Promise.resolve(false);

describe('the idle limit', () => {
  const minute = 60_000;

  it('is told of five minutes before, whichever end comes first', () => {
    expect(minutesLeft(9.9 * minute, 0, 900, Infinity)).toBeNull();
    expect(minutesLeft(10 * minute, 0, 900, Infinity)).toBe(5);
    expect(minutesLeft(14.5 * minute, 0, 900, Infinity)).toBe(1);
    expect(minutesLeft(20 * minute, 0, 900, Infinity)).toBe(0);
    expect(minutesLeft(1 * minute, 0, 900, 3 * minute)).toBe(2);
  });
});

describe('an idempotency key', () => {
  it('stays for the same content, changes with it, and ends with a success', () => {
    const key = new SubmitKey();
    const first = key.for({ a: 1 });
    expect(key.for({ a: 1 })).toBe(first);
    expect(key.for({ a: 2 })).not.toBe(first);
    const second = key.for({ a: 2 });
    key.done();
    expect(key.for({ a: 2 })).not.toBe(second);
  });
});

describe('a request whose session has ended', () => {
  const sent: { csrf: string | null; key: string | null; body: string }[] = [];
  let csrf = 'old';

  beforeEach(() => {
    sent.length = 0;
    csrf = 'old';
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      sent.push({ csrf: headers.get('X-CSRF-Token'), key: headers.get('Idempotency-Key'), body: init.body as string });
      return Promise.resolve(
        csrf === 'old' ? json(401, { error: { code: 'not_logged_in' } }) : json(201, { kod: 'VPF-QRT' }),
      );
    });
  });

  it('is sent again after the login, with the same key and the new token', async () => {
    connectSession({
      csrf: () => csrf,
      answered: () => undefined,
      renew: never,
      confirm: never,
      signIn: () => {
        csrf = 'new';
        return Promise.resolve(true);
      },
    });
    await expect(request('POST', '/registreringar', { body, key: 'key-1' })).resolves.toEqual({ kod: 'VPF-QRT' });
    expect(sent).toEqual([
      { csrf: 'old', key: 'key-1', body: JSON.stringify(body) },
      { csrf: 'new', key: 'key-1', body: JSON.stringify(body) },
    ]);
  });

  it('fails when the user does not log in', async () => {
    connectSession({
      csrf: () => csrf,
      answered: () => undefined,
      renew: never,
      signIn: never,
      confirm: never,
    });
    await expect(request('POST', '/registreringar', { body, key: 'key-1' })).rejects.toEqual(
      new ApiError(401, 'not_logged_in'),
    );
    expect(sent).toHaveLength(1);
  });

  it('that got no answer at all says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(request('POST', '/registreringar', { body, key: 'key-1' })).rejects.toMatchObject({
      status: 0,
      code: 'no_contact',
    });
  });

  it('is given up after a minute without an answer, but what takes long is waited for', async () => {
    const limits: (AbortSignal | null | undefined)[] = [];
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      limits.push(init.signal);
      return Promise.reject(new DOMException('timed out', 'TimeoutError'));
    });
    const after = vi.spyOn(AbortSignal, 'timeout');
    await expect(request('POST', '/registreringar', { body, key: 'key-1' })).rejects.toMatchObject({
      code: 'no_contact',
    });
    await expect(publishYear(2021, 'key-2')).rejects.toMatchObject({ code: 'no_contact' });
    expect(after).toHaveBeenCalledExactlyOnceWith(60_000);
    expect(limits.map((limit) => limit instanceof AbortSignal)).toEqual([true, false]);
  });
});

describe('a request that asks who it is anew', () => {
  let confirmations = 0;
  let proved = false;

  beforeEach(() => {
    confirmations = 0;
    proved = false;
    vi.stubGlobal('fetch', () =>
      Promise.resolve(proved ? json(200, { csv: 'a;b' }) : json(403, { error: { code: 'step_up_required' } })),
    );
  });

  const connect = (answer: boolean) => {
    connectSession({
      csrf: () => '',
      answered: () => undefined,
      renew: never,
      signIn: never,
      confirm: () => {
        confirmations++;
        proved = answer;
        return Promise.resolve(answer);
      },
    });
  };

  it('is sent again when the user has confirmed it', async () => {
    connect(true);
    await expect(request('POST', '/mikrodata', { body: { ar: 2021 } })).resolves.toEqual({ csv: 'a;b' });
    expect(confirmations).toBe(1);
  });

  it('fails when the user does not, and asks only once', async () => {
    connect(false);
    await expect(request('POST', '/mikrodata', { body: { ar: 2021 } })).rejects.toEqual(
      new ApiError(403, 'step_up_required'),
    );
    expect(confirmations).toBe(1);
  });
});
