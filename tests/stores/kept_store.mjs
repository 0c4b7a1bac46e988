// What a kept store is, for what makes one (keep.mjs) and for what tries them all (check.mjs).
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Service, login } from '../reliability/house.mjs';

export const place = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'stores');

/** The formats of publicering 1, each a file of that name in publicering/. */
export const formats = [
  'csv',
  'json',
  'excel-csv',
  'xlsx',
  'html',
  'sida',
  'sdc-audit',
  'arsredovisning-html',
  'arsredovisning-xlsx',
  'arsredovisning-json',
];

/** Which files of a data directory are the store: the rest a service makes anew. */
export const storeFiles = ['config', 'key', 'keyring', 'mark', 'samspar.db'];

export const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

export const namesIn = (directory) => readdirSync(directory).sort();

/** The figures of statistik/1, without the version of what defines them. */
export const figures = (csv) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/,[^,]*$/, ''));

/** Every row of the access log, oldest first, as whoever reviews it has it. */
export async function logRows(service) {
  const session = await sessionOf(service);
  const rows = [];
  let after = '';
  do {
    const page = await service.call('GET', `/api/v1/logg?antal=500${after}`, { headers: session });
    if (page.status !== 200) throw new Error(`the log gave ${page.status}`);
    rows.push(...page.json.logg);
    after = page.json.nasta ? `&efter=${encodeURIComponent(page.json.nasta)}` : null;
  } while (after !== null);
  return rows.reverse();
}

/** Serves a store and gives what `work` makes of it. */
export async function withService(program, data, work) {
  const service = await Service.start(program, data);
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}

/** Who reviews the access log in a kept store. */
export const reviewer = 'gran.ek';

async function sessionOf(service) {
  const entered = await login(service, reviewer);
  if (entered.status !== 200) throw new Error(`login gave ${entered.status}`);
  return { Cookie: entered.cookie, 'X-CSRF-Token': entered.json.csrf };
}
