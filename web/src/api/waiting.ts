/** What is saved and not answered after this long is told about. */
export const slowAfter = 3000;

const slow = new Set<symbol>();
let tell: (anySlow: boolean) => void = () => undefined;

/** Calls back when a request that saves has become slow, and when none is any more. */
export function heedSlow(listener: (anySlow: boolean) => void): void {
  tell = listener;
}

/** The same promise, counted as slow from `slowAfter` until it is settled. */
export async function watched<T>(work: Promise<T>): Promise<T> {
  const one = Symbol('work');
  const timer = setTimeout(() => {
    slow.add(one);
    tell(true);
  }, slowAfter);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (slow.delete(one)) tell(slow.size > 0);
  }
}
