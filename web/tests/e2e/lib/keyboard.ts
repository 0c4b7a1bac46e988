import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Types keys one by one and counts them. Text in quotes would hide keys, so each is written out. */
export class Keyboard {
  count = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.count += key.includes('+') ? 2 : 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Presses Tab until the focused element matches. */
  async tabTo(selector: string, most = 120): Promise<void> {
    for (let i = 0; i < most; i++) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never reached ${selector}`);
  }

  /**
   * Types in a focused list until that has chosen the value. A list takes signs together only when
   * they come within a second, which a busy machine may not manage.
   */
  async pick(list: string, typed: string, value: string): Promise<void> {
    await expect(async () => {
      await this.press(...typed);
      await expect(this.page.locator(list)).toHaveValue(value, { timeout: 2000 });
    }).toPass();
  }
}
