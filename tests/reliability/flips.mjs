// What is broken or old is refused, or does no harm: one bit turned in the database, the write-ahead
// log or the keyring, and a database or log of before put in the place of that of now. Of a backup,
// each of whose bytes is under a sum, a turned bit in any part and an end that was cut or added to
// are refused, by a check and by a restore, and the store stays as it was.
//
// A database of before, a log of before and a log with a turned bit are whole by all sums inside them;
// only a mark outside the database (samspar backup comes with it) can tell, and without it what they
// lose is told here and not judged.
import { randomInt } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasBackup } from './backup_command.mjs';
import { today } from './house.mjs';

export const sizes = {
  short: { database: 12, log: 4, keyring: 4, backup: 3 },
  long: { database: 1000, log: 500, keyring: 200, backup: 300 },
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

/** Where the parts of a backup begin and end: head, keyring, fingerprint, pages. */
function partsOf(bytes) {
  const end = bytes.indexOf('\n\n') + 2;
  const head = bytes.subarray(0, end).toString();
  const sizeOf = (name) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(head)[1]);
  const parts = { head: [0, end] };
  let at = end;
  for (const [part, name] of Object.entries({ keyring: 'keyring', fingerprint: 'contents', pages: 'database' })) {
    parts[part] = [at, at + sizeOf(name)];
    at += sizeOf(name);
  }
  if (at !== bytes.length) throw new Error(`a backup of ${bytes.length} bytes whose parts end at ${at}`);
  return parts;
}

/** One more backup than there was, damaged in that part. */
function damaged(bytes, parts, part) {
  if (part === 'end') {
    const more = 1 + randomInt(64);
    return randomInt(2) ? bytes.subarray(0, bytes.length - more) : Buffer.concat([bytes, Buffer.alloc(more)]);
  }
  const copy = Buffer.from(bytes);
  const [from, to] = parts[part];
  copy[from + randomInt(to - from)] ^= 1 << randomInt(8);
  return copy;
}

const isSentence = ({ code, signal, err }) =>
  !signal && (code === 1 || code === 3) && err.trim().split('\n').length === 1 && !/unexpected/.test(err);

async function turnBitsOfBackups(house, count, bad) {
  const data = house.copy();
  const place = house.directory();
  const file = join(place, 'one.backup');
  const made = await house.run(['backup', file, '--data', data]);
  if (made.code !== 0) throw new Error(`no backup: ${made.err}`);
  const bytes = readFileSync(file);
  const parts = partsOf(bytes);
  let refused = 0;
  for (const part of [...Object.keys(parts), 'end']) {
    for (let n = 0; n < count; ++n) {
      writeFileSync(file, damaged(bytes, parts, part));
      const before = readdirSync(data).join();
      const said = [
        await house.run(['backup', 'verify', file, '--data', data]),
        await house.run(['restore', file, '--data', data]),
      ];
      const odd = said.find((one) => !isSentence(one));
      if (odd) bad.push(`a backup damaged in its ${part}: ${odd.signal ?? odd.code} ${odd.err}`);
      else if (readdirSync(data).join() !== before) bad.push(`a damaged ${part} left something behind`);
      else ++refused;
    }
  }
  bad.push(...(await house.faults(data)));
  return `backups damaged in ${Object.keys(parts).join(', ')} or end: ${refused} refused by check and restore`;
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
  if (marked) told.push(await turnBitsOfBackups(house, sizesOfRun.backup, bad));
  return { text: told.join('; '), bad: marked ? [...bad, ...unmarked] : bad };
}
