/**
 * Chromium begins at most ten downloads a second from a page, also when a person clicks a real link,
 * and drops the next one without a word to anybody. So files are begun a little slower than that, and
 * one that would come too soon waits for its turn.
 */
const most = 8;
const span = 1100;

/** When the latest ones were begun, in milliseconds. */
const begun: number[] = [];
let waiting = 0;
let last = Promise.resolve();

/** How long it is until one more may begin. */
function left(now: number): number {
  while (begun.length > 0 && now - (begun[0] ?? 0) > span) begun.shift();
  return begun.length < most ? 0 : (begun[0] ?? 0) + span + 1 - now;
}

/** Whether a download may begin at once, which is then counted as begun; not before those that wait. */
export function takeTurn(): boolean {
  const now = performance.now();
  if (waiting > 0 || left(now) > 0) return false;
  begun.push(now);
  return true;
}

async function comeUp(): Promise<void> {
  for (let wait = left(performance.now()); wait > 0; wait = left(performance.now())) {
    const pause = wait;
    await new Promise((resolve) => window.setTimeout(resolve, pause));
  }
  begun.push(performance.now());
  waiting--;
}

/** Resolves when a download may begin, in the order that they were asked for. */
export function awaitTurn(): Promise<void> {
  waiting++;
  last = last.then(comeUp);
  return last;
}
