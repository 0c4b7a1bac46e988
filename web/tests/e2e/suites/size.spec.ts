/** The first page is small: HTML, script, style and font together. */
import { tell } from '../lib/measured.ts';
import { login } from '../lib/steps.ts';
import { expect, test, type Page } from '../lib/test.ts';

const limit = 210_000;

/** Bytes over the wire of one page load with an empty cache, requests to the API left out. */
async function loadedBytes(page: Page, path: string, title: string): Promise<{ bytes: number; files: number }> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.clearBrowserCache');
  const urls = new Map<string, string>();
  let bytes = 0;
  let files = 0;
  client.on('Network.responseReceived', ({ requestId, response }) => {
    urls.set(requestId, response.url);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? '';
    if (!url.startsWith('http') || url.includes('/api/')) return;
    bytes += encodedDataLength;
    files++;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.locator('h1', { hasText: title })).toBeVisible();
  await client.detach();
  return { bytes, files };
}

test('the login page loads at most 210 kB', async ({ page }) => {
  const { bytes, files } = await loadedBytes(page, '/logga-in', 'Logga in');
  tell(`first load of /logga-in: ${(bytes / 1000).toFixed(1)} kB in ${String(files)} files`);
  expect(bytes, 'bytes over the wire').toBeLessThanOrEqual(limit);
});

test('the registration page loads at most 210 kB', async ({ page }) => {
  await login(page);
  const { bytes, files } = await loadedBytes(page, '/registrera', 'Registrera');
  tell(`first load of /registrera: ${(bytes / 1000).toFixed(1)} kB in ${String(files)} files`);
  expect(bytes, 'bytes over the wire').toBeLessThanOrEqual(limit);
});
