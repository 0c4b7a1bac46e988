import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export const launch = (executablePath) => chromium.launch({ executablePath, args: flags });

/** Answers of the API that a test provokes; Chromium writes each of them to the console as an error. */
const expectedStatus = /Failed to load resource: the server responded with a status of (401|403|404|409|422)/;

/**
 * A browser window of its own, with empty cookies and cache. Everything that a strict page must
 * never do is collected in `faults`: CSP reports, console errors, uncaught errors, foreign requests.
 */
export async function openWindow(world, { width = 1280, height = 900 } = {}) {
  const context = await world.browser.newContext({
    viewport: { width, height },
    ignoreHTTPSErrors: true,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    baseURL: world.baseUrl,
  });
  const { faults } = world;
  await context.exposeBinding('reportViolation', (_, text) => faults.push(`CSP: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportViolation(`${event.violatedDirective} ${event.blockedURI} at ${location.pathname}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    if (!['error', 'warning'].includes(message.type())) return;
    if (expectedStatus.test(text) && message.location().url.includes('/api/v1/')) return;
    faults.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(world.baseUrl) && !/^(blob|data):/.test(url)) faults.push(`foreign request: ${url}`);
  });
  return { context, page };
}
