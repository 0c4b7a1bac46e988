import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromium, long } from './lib/given.ts';
import type { Given } from './lib/test.ts';

/** Where everything that a run leaves goes; git ignores it. */
const out = fileURLToPath(new URL('../../../build/browser/', import.meta.url));

/** Every wait is for a condition; these only end a test that would never pass, also on a busy machine. */
const stepTimeout = 120_000;
const testTimeout = 300_000;

export default defineConfig<Given>({
  testDir: 'suites',
  outputDir: `${out}failed`,
  globalSetup: './lib/training-store.ts',
  // One page fills a core; on a machine with more of them, --workers=N takes them.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reportSlowTests: null,
  timeout: testTimeout,
  expect: { timeout: stepTimeout },
  grepInvert: long ? [] : /@long/,
  reporter: [['list'], ['json', { outputFile: `${out}report.json` }], ['./lib/measured-reporter.ts']],
  use: {
    actionTimeout: stepTimeout,
    navigationTimeout: stepTimeout,
    // The trace holds the page as it was at every step; a film beside that costs time and shows no more.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 900 },
    ignoreHTTPSErrors: true,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
