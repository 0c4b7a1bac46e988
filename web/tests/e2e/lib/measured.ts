import { test } from '@playwright/test';

/** The kinds of notes that the reporter shows at the end of a run. */
export const measured = 'measured';
export const axeRuns = 'axe runs';

/** Tells a number that a test has measured, whether it passes or not. */
export function tell(text: string): void {
  test.info().annotations.push({ type: measured, description: text });
}

/** Tells that axe has looked at a state of a page, so often. */
export function tellAxeRuns(times: number): void {
  test.info().annotations.push({ type: axeRuns, description: String(times) });
}
