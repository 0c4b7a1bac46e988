import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { axeRuns, measured } from './measured.ts';

/** Ends a run with what was measured in it, and how many states of pages axe has looked at. */
export default class MeasuredReporter implements Reporter {
  readonly #notes: string[] = [];
  #looks = 0;

  onTestEnd(_: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type === measured) this.#notes.push(description ?? '');
      if (type === axeRuns) this.#looks += Number(description);
    }
  }

  onEnd(): void {
    for (const note of this.#notes) process.stdout.write(`  ${note}\n`);
    if (this.#looks > 0) process.stdout.write(`  axe runs: ${String(this.#looks)}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
