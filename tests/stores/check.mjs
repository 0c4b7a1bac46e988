// check.mjs --program FILE [--stores DIR]: opens a copy of each store in DIR, which is tests/data/stores
// unless told, with the program of today, which migrates it, and finds everything in it that its own
// program left there: published files byte for byte, figures, log, backup. One line for each store; exit
// code 1 when something is not as it was.
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../reliability/house.mjs';
import { figures, logRows, namesIn, place as ours, sha256, withService } from './kept_store.mjs';

const words = process.argv.slice(2);
const program = words[words.indexOf('--program') + 1];
const place = words.includes('--stores') ? words[words.indexOf('--stores') + 1] : ours;
const home = mkdtempSync(join(tmpdir(), 'samspar-kept-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

/** A data directory of its own, with the rights that a version control does not keep. */
function copyOf(store, name) {
  const data = join(home, name);
  cpSync(join(place, store, 'data'), data, { recursive: true });
  chmodSync(data, 0o700);
  for (const file of namesIn(data)) chmodSync(join(data, file), 0o600);
  return data;
}

async function done(words, bad) {
  const ended = await run(program, words);
  if (ended.code !== 0) bad.push(`${words.slice(0, 3).join(' ')} ended with ${ended.code}: ${ended.out}${ended.err}`);
  return ended.out;
}

/** The published files, the proof of them and the figures, of a store that nothing has open or a service has. */
async function published(store, data, bad) {
  const kept = join(place, store);
  await done(['publicering', 'verify', '--data', data], bad);
  for (const format of namesIn(join(kept, 'publicering'))) {
    const now = join(home, 'file');
    await done(['publicering', 'fil', '1', '--format', format, '--out', now, '--overwrite', '--data', data], bad);
    if (!existsSync(now) || sha256(now) !== sha256(join(kept, 'publicering', format))) {
      bad.push(`publicering 1 as ${format} is no longer the bytes that were published`);
    }
  }
  const corrected = join(kept, 'rattelse');
  for (const format of existsSync(corrected) ? namesIn(corrected) : []) {
    const now = join(home, 'rattelse');
    const asked = ['publicering', 'fil', '1', '--rattelse', '1', '--format', format];
    await done([...asked, '--out', now, '--overwrite', '--data', data], bad);
    if (!existsSync(now) || sha256(now) !== sha256(join(corrected, format))) {
      bad.push(`rättelse 1 as ${format} is no longer the bytes that were published`);
    }
  }
  const out = join(home, 'mikrodata');
  mkdirSync(out, { recursive: true });
  await done(['mikrodata', '2021', '--out', out, '--overwrite', '--data', data], bad);
  for (const name of namesIn(join(kept, 'mikrodata'))) {
    if (!existsSync(join(out, name)) || sha256(join(out, name)) !== sha256(join(kept, 'mikrodata', name))) {
      bad.push(`${name} is no longer the bytes that were given out`);
    }
  }
}

async function sameFigures(kept, data, bad) {
  const then = figures(readFileSync(join(kept, 'statistik-2021.csv'), 'utf8'));
  const now = new Set(figures(await done(['statistik', '2021', '--data', data], bad)));
  const gone = then.filter((row) => !now.has(row));
  if (gone.length > 0) bad.push(`${gone.length} of ${then.length} figures are others, first ${gone[0]}`);
}

async function sameLog(kept, data, bad) {
  const then = JSON.parse(readFileSync(join(kept, 'log.json'), 'utf8'));
  const now = await withService(program, data, logRows);
  for (const [at, row] of then.entries()) {
    for (const [name, value] of Object.entries(row)) {
      if (JSON.stringify(now[at]?.[name]) !== JSON.stringify(value)) {
        bad.push(`row ${at} of the log has another ${name}`);
        return;
      }
    }
  }
}

/** The backup that the program of then made, in place of a store that is gone. */
async function restored(store, bad) {
  const data = join(home, `${store}-restored`);
  const key = join(home, `${store}-key`);
  cpSync(join(place, store, 'data', 'key'), key);
  chmodSync(key, 0o600);
  const backup = join(place, store, 'store.backup');
  await done(['restore', backup, '--data', data, '--key-file', key], bad);
  await done(['upgrade', '--data', data], bad);
  await published(store, data, bad);
}

async function all(store, bad) {
  const kept = join(place, store);
  const data = copyOf(store, store);
  await done(['upgrade', '--data', data], bad);
  await sameFigures(kept, data, bad);
  if (existsSync(join(kept, 'publicering'))) await published(store, data, bad);
  if (existsSync(join(kept, 'log.json'))) await sameLog(kept, data, bad);
  if (existsSync(join(kept, 'store.backup'))) await restored(store, bad);
  const doctor = JSON.parse((await run(program, ['doctor', '--data', data, '--json'])).out || '{"checks":[]}');
  if (doctor.checks.length === 0) bad.push('the doctor says nothing');
  bad.push(...doctor.checks.filter(({ state }) => state === 'fault').map(({ check, text }) => `${check}: ${text}`));
}

const stores = namesIn(place).filter((name) => name.startsWith('schema-'));
let wrong = stores.length === 0 ? 1 : 0;
for (const store of stores) {
  const bad = [];
  // A store that cannot be used at all hides nothing of the next one.
  await all(store, bad).catch((error) => bad.push(error.message));
  console.log(`${store}: ${bad.length === 0 ? 'as it was left' : bad.join('; ')}`);
  wrong += bad.length;
}
process.exit(wrong === 0 ? 0 : 1);
