import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

interface Fetched {
  name: string;
  bytes: Buffer;
}

/** Does what begins a download; gives the file when all of it has come. */
export async function fetchBy(page: Page, begin: () => Promise<void>): Promise<Fetched> {
  // A Word file with its pictures is made in the page, so only the test has a limit.
  const coming = page.waitForEvent('download', { timeout: 0 });
  await begin();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
