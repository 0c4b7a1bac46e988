import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginDownload, letGo } from '../../src/download/save';
import { errorSentence } from '../../src/text/errors';
import { useDownload, type MadeFile } from '../../src/download/use-download';

vi.mock('../../src/download/save', () => ({
  addressOf: vi.fn(() => `blob:${++addresses}`),
  letGo: vi.fn(),
  beginDownload: vi.fn(() => Promise.resolve()),
}));

/** Hoisted with the mock that counts it. */
let addresses = 0;
const file = (name: string): MadeFile => ({ blob: new Blob(['x']), name });
const saved = () => vi.mocked(beginDownload).mock.calls.map(([, name]) => name);

/** A file that is made when the test says so. */
function held(name: string) {
  let finish = (): void => undefined;
  const made = new Promise<MadeFile>((resolve) => {
    finish = () => {
      resolve(file(name));
    };
  });
  return { make: vi.fn(() => made), finish };
}

describe('files that are asked for', () => {
  beforeEach(() => {
    vi.mocked(beginDownload).mockClear();
  });

  it('come in the order they were asked for, the second while the first is on its way', async () => {
    const { take, isComing, status, given } = useDownload();
    const word = held('a.docx');
    const excel = held('a.xlsx');
    const first = take('Word', word.make);
    const second = take('Excel', excel.make);
    excel.finish();
    expect([isComing('Word'), isComing('Excel'), isComing('HTML')]).toEqual([true, true, false]);
    expect(saved()).toEqual([]);
    word.finish();
    await first;
    expect(saved()).toEqual(['a.docx']);
    await second;
    expect(saved()).toEqual(['a.docx', 'a.xlsx']);
    expect(isComing('Excel')).toBe(false);
    // Whether the browser kept them is not known here, so each can be taken again.
    expect(status.value).toBe('Word är lämnad till webbläsaren. Excel är lämnad till webbläsaren.');
    expect(given.value.map((one) => one.name)).toEqual(['a.docx', 'a.xlsx']);
    await take('HTML', () => Promise.resolve(file('a.html')));
    expect(status.value).toBe('HTML är lämnad till webbläsaren.');
    expect(given.value.map((one) => one.name)).toEqual(['a.html']);
    expect(vi.mocked(letGo).mock.calls.flat()).toEqual(['blob:1', 'blob:2']);
  });

  it('come once however often they are asked for on the way', async () => {
    const { take } = useDownload();
    const word = held('a.docx');
    const both = [take('Word', word.make), take('Word', word.make)];
    word.finish();
    await Promise.all(both);
    expect(word.make).toHaveBeenCalledTimes(1);
  });

  it('come after one that failed, which is told', async () => {
    const { take, status } = useDownload();
    const sentence = errorSentence(new Error('no'));
    const failing = take('Word', () => Promise.reject(new Error('no')));
    const after = take('Excel', () => Promise.resolve(file('a.xlsx')));
    await Promise.all([failing, after]);
    expect(status.value).toBe(`${sentence} Excel är lämnad till webbläsaren.`);
    expect(saved()).toEqual(['a.xlsx']);
  });
});
