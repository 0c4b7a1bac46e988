// What is broken or old is refused, or does no harm: one bit turned in the database, the write-ahead
// log or the keyring, and a database or log of before put in the place of that of now.
//
// A database of before, a log of before and a log with a turned bit are whole by all sums inside them;
// only a mark outside the database (samspar backup comes with it) can tell, and without it what they
// lose is told here and not judged.
import { randomInt } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasBackup } from './backup_command.mjs';
import { today } from './house.mjs';

export const sizes = {
  short: { database: 12, log: 4, keyring: 4 },
  long: { database: 1000, log: 500, keyring: 200 },
};
const registrations = 12;
const files = { database: 'samspar.db', log: 'samspar.db-wal', keyring: 'keyring' };

function flip(path) {
  const content = readFileSync(path);
  content[randomInt(content.length)] ^= 1 << randomInt(8);
  writeFileSync(path, content);
}

/** A store whose service was killed: with a log; and the same store three registreringar before. */
async function makeStores(house) {
  const data = house.copy();
  const service = await house.serve(data);
  let before;
  for (let n = 0; n < registrations; ++n) {
    if (n === registrations - 3) before = house.copy(data);
    const reply = await house.register(service, house.registration(n));
    if (reply.status !== 201) throw new Error(`registration gave ${reply.status}`);
  }
  await service.kill();
  return { data, before };
}

async function figures(house, data, year) {
  const { code, signal, out, err } = await house.run(['statistik', year, '--data', data, '--format', 'csv']);
  if (code !== 0) return { refused: !signal && err.trim() !== '', text: `${signal ?? code}: ${err.trim()}` };
  return {
    figures: out
      .split('\n')
      .filter((line) => line.split(',')[1] === year)
      .join('\n'),
  };
}

/** What the program makes of a store: refused, harmless or broken, with the reason. */
async function judge(house, data, expected) {
  const read = [];
  for (const year of Object.keys(expected)) read.push(await figures(house, data, year));
  const faults = await house.faults(data);
  if (faults.length > 0 || read.some(({ refused }) => refused)) return { verdict: 'refused' };
  const odd = read.find(({ figures: got }) => got === undefined);
  if (odd) return { verdict: 'broken', why: odd.text };
  const same = read.every(({ figures: got }, i) => got === Object.values(expected)[i]);
  return same ? { verdict: 'harmless' } : { verdict: 'broken', why: 'other figures, and no fault is told' };
}

async function turnBits(house, stores, kind, count, expected, bad) {
  const counts = { refused: 0, harmless: 0, broken: 0 };
  for (let n = 0; n < count; ++n) {
    const data = house.copy(stores.data);
    flip(join(data, files[kind]));
    const { verdict, why } = await judge(house, data, expected);
    ++counts[verdict];
    if (verdict === 'broken') bad.push(`a turned bit of the ${kind} is accepted: ${why}`);
    house.remove(data);
  }
  return `${kind} ${counts.refused} refused, ${counts.harmless} harmless, ${counts.broken} ACCEPTED BROKEN`;
}

/** The store of now with some files of before, or without its log. */
async function putBack(house, stores, names, expected) {
  const data = house.copy(stores.data);
  for (const name of ['samspar.db', 'samspar.db-wal', 'samspar.db-shm']) {
    if (!names.includes(name)) continue;
    rmSync(join(data, name), { force: true });
    if (existsSync(join(stores.before, name))) copyFileSync(join(stores.before, name), join(data, name));
  }
  const { verdict } = await judge(house, data, expected);
  house.remove(data);
  return verdict;
}

export default async function flips(house, sizesOfRun) {
  const stores = await makeStores(house);
  const expected = {};
  for (const year of ['2021', today().slice(0, 4)]) {
    expected[year] = (await figures(house, house.copy(stores.data), year)).figures;
  }
  const marked = await hasBackup(house);
  const bad = [];
  const unmarked = [];
  const told = [];
  for (const kind of Object.keys(files)) {
    told.push(
      await turnBits(house, stores, kind, sizesOfRun[kind], expected, kind === 'log' ? unmarked : bad),
    );
  }
  const old = {
    'an old database with its log': ['samspar.db', 'samspar.db-wal', 'samspar.db-shm'],
    'an old log': ['samspar.db-wal', 'samspar.db-shm'],
  };
  for (const [what, names] of Object.entries(old)) {
    const verdict = await putBack(house, stores, names, expected);
    told.push(`${what} ${verdict === 'broken' ? 'ACCEPTED' : verdict}`);
    if (verdict === 'broken') unmarked.push(`${what} is accepted`);
  }
  return { text: told.join('; '), bad: marked ? [...bad, ...unmarked] : bad };
}
