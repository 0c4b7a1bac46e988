import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As Chromium counts them: the eleventh within a second of the first is dropped. */
function dropped(times: readonly number[]): number {
  let first = -Infinity;
  let count = 0;
  let lost = 0;
  for (const time of times) {
    if (count === 0 || (count >= 10 && time - first > 1000)) [first, count] = [time, 1];
    else if (count >= 10) lost++;
    else count++;
  }
  return lost;
}

describe('downloads that are begun', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.resetModules();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are never so many at once that the browser drops one, and come in their order', async () => {
    const { awaitTurn } = await import('../../src/download/pace');
    const times: number[] = [];
    const order: number[] = [];
    const all = Array.from({ length: 60 }, async (_, i) => {
      await awaitTurn();
      order.push(i);
      times.push(performance.now());
    });
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(order).toEqual(Array.from({ length: 60 }, (_, i) => i));
    expect(dropped(times)).toBe(0);
    // The measure itself sees what would be lost.
    expect(dropped(Array.from({ length: 60 }, (_, i) => i * 10))).toBeGreaterThan(0);
  });

  it('begin at once while there is room, and not before those that wait', async () => {
    const { awaitTurn, takeTurn } = await import('../../src/download/pace');
    const now = Array.from({ length: 20 }, () => takeTurn());
    expect(now.filter(Boolean)).toHaveLength(8);
    const waited = awaitTurn();
    expect(takeTurn()).toBe(false);
    await vi.runAllTimersAsync();
    await waited;
    expect(takeTurn()).toBe(true);
  });
});
