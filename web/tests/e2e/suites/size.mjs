import { atMost } from '../lib/check.mjs';
import { login } from '../lib/steps.mjs';

const limit = 210_000;

/** Bytes over the wire of one page load with an empty cache, requests to the API left out. */
async function loadedBytes(page, path, title) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.clearBrowserCache');
  const urls = new Map();
  let bytes = 0;
  let files = 0;
  client.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? '';
    if (!url.startsWith('http') || url.includes('/api/')) return;
    bytes += encodedDataLength;
    files++;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('h1', { hasText: title }).waitFor();
  await client.detach();
  return { bytes, files };
}

/** The first page is small: HTML, script, style and font together. */
export const size = {
  'the login page loads at most 210 kB': async (world, page) => {
    const { bytes, files } = await loadedBytes(page, '/logga-in', 'Logga in');
    world.notes.push(`first load of /logga-in: ${(bytes / 1000).toFixed(1)} kB in ${files} files`);
    atMost(bytes, limit, 'bytes over the wire');
  },

  'the registration page loads at most 210 kB': async (world, page) => {
    await login(page);
    const { bytes, files } = await loadedBytes(page, '/registrera', 'Registrera');
    world.notes.push(`first load of /registrera: ${(bytes / 1000).toFixed(1)} kB in ${files} files`);
    atMost(bytes, limit, 'bytes over the wire');
  },
};
