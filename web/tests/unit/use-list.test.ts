import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useList } from '../../src/registrering/use-list';

interface Asked {
  query: URLSearchParams;
  answer: (rows: string[], nasta: string | null, totalt?: number) => void;
  fail: () => void;
}

const asked: Asked[] = [];

const body = (rows: string[], nasta: string | null, totalt: number) =>
  new Response(JSON.stringify({ registreringar: rows.map((kod) => ({ kod })), nasta, totalt }), {
    headers: { 'Content-Type': 'application/json' },
  });

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal(
    'fetch',
    (url: string) =>
      new Promise<Response>((resolve, reject) => {
        asked.push({
          query: new URLSearchParams(url.split('?')[1]),
          answer: (rows, nasta, totalt = 300) => resolve(body(rows, nasta, totalt)),
          fail: () => reject(new TypeError('failed')),
        });
      }),
  );
});

/** The request that was sent last, when it has been sent. */
const request = (place: number) =>
  vi.waitFor(() => asked[place] ?? Promise.reject(new Error('not asked')), { timeout: 4000 });

const list = (status: { value: 'pagaende' | 'alla' } = { value: 'alla' }) =>
  useList(() => ({ status: status.value, insats: null }));
const codes = (made: ReturnType<typeof useList>) => made.rows.value.map((row) => row.kod);

describe('a list of registreringar', () => {
  it('shows the answer to the latest choice, also when it comes first', async () => {
    const status: { value: 'pagaende' | 'alla' } = { value: 'pagaende' };
    const made = list(status);
    const first = made.read();
    status.value = 'alla';
    const second = made.read();
    (await request(1)).answer(['B'], null);
    (await request(0)).answer(['A'], null);
    await Promise.all([first, second]);
    expect(codes(made)).toEqual(['B']);
    expect(made.reading.value).toBe(false);
  });

  it('reads a page once when more is asked for twice', async () => {
    const made = list();
    const first = made.read();
    (await request(0)).answer(['A'], '1');
    await first;
    const both = [made.readMore(), made.readMore()];
    (await request(1)).answer(['B'], '2');
    await Promise.all(both);
    expect(asked).toHaveLength(2);
    expect(codes(made)).toEqual(['A', 'B']);
  });

  it('reads the pages that are left when a code is looked for', async () => {
    const made = list();
    const first = made.read();
    (await request(0)).answer(['A'], '1', 3);
    await first;
    const rest = made.readRest();
    (await request(1)).answer(['B'], '2', 3);
    (await request(2)).answer(['C'], null, 3);
    await rest;
    expect(codes(made)).toEqual(['A', 'B', 'C']);
    expect(made.hasMore.value).toBe(false);
    expect(asked[2]?.query.get('efter')).toBe('2');
  });

  it('reads as far as it had been read', async () => {
    const made = list();
    const read = made.read(2);
    (await request(0)).answer(['A'], '1');
    (await request(1)).answer(['B'], '2');
    await read;
    expect(codes(made)).toEqual(['A', 'B']);
  });

  it('shows a row once that moved between two pages, and reads anew as far as it was read', async () => {
    const made = list();
    const first = made.read();
    (await request(0)).answer(['A', 'B'], '1', 4);
    await first;
    const more = made.readMore();
    (await request(1)).answer(['C', 'A'], '2', 4); // A was ended meanwhile, and comes last
    (await request(2)).answer(['B', 'C'], '1', 4);
    (await request(3)).answer(['D', 'A'], null, 4);
    await more;
    expect(codes(made)).toEqual(['B', 'C', 'D', 'A']);
  });

  it('reads anew when a row is missing at the end, or their number has changed', async () => {
    const made = list();
    const first = made.read();
    (await request(0)).answer(['A'], '1', 3);
    await first;
    const rest = made.readMore();
    (await request(1)).answer(['B'], null, 3); // C moved to before A
    (await request(2)).answer(['C', 'A'], '2', 3);
    (await request(3)).answer(['B'], null, 3);
    await rest;
    expect(codes(made)).toEqual(['C', 'A', 'B']);
    expect(made.hasMore.value).toBe(false);
  });

  it('keeps what it has when the server is away, and tells', async () => {
    const made = list();
    const first = made.read();
    (await request(0)).answer(['A'], '1');
    await first;
    const more = made.readMore();
    (await request(1)).fail();
    await more;
    expect(made.fault.value).toContain('Servern svarar inte');
    expect(codes(made)).toEqual(['A']);
    expect(made.reading.value).toBe(false);
  });
});
