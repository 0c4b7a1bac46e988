import { beforeEach, describe, expect, it, vi } from 'vitest';
import { heedSlow, slowAfter, watched } from '../../src/api/waiting';

describe('what is slow to save', () => {
  const told: boolean[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    told.length = 0;
    heedSlow((any) => told.push(any));
    return () => vi.useRealTimers();
  });

  it('is told of after a while, and when it is over', async () => {
    let end: (value: string) => void = () => undefined;
    const work = watched(new Promise<string>((resolve) => (end = resolve)));
    vi.advanceTimersByTime(slowAfter - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true]);
    end('saved');
    expect(await work).toBe('saved');
    expect(told).toEqual([true, false]);
  });

  it('is not told of when it was quick, also when it failed', async () => {
    await expect(watched(Promise.reject(new Error('no')))).rejects.toThrow('no');
    vi.advanceTimersByTime(2 * slowAfter);
    expect(told).toEqual([]);
  });

  it('is over when the last of several is', async () => {
    const ends: (() => void)[] = [];
    const works = [0, 1].map(() => watched(new Promise<void>((resolve) => ends.push(resolve))));
    vi.advanceTimersByTime(slowAfter);
    ends[0]?.();
    await works[0];
    ends[1]?.();
    await works[1];
    expect(told).toEqual([true, true, true, false]);
  });
});
