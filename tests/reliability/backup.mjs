// kill -9 at calls spread over a backup, its check and a restore: a backup is there whole or not at
// all, checking changes nothing, and a store that is being restored is afterwards the one of before or
// the one of the backup. The same restore on a disk that fills up: refused in one sentence, with
// nothing left behind and the store of before.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Disk, countCalls, spread } from './disk.mjs';
import { hasBackup } from './backup_command.mjs';

export const sizes = { short: { kills: 4, full: 4 }, long: { kills: 200, full: 200 } };
const registrations = 5;

/** How many registreringar a store has; NaN when no service starts on it. */
async function total(house, data, bad) {
  let service;
  try {
    service = await house.serve(data);
  } catch (error) {
    bad.push(error.message);
    return NaN;
  }
  const all = await house.total(service);
  await service.stop();
  return all;
}

const backup = (data, to) => ['backup', to, '--data', data];
const verify = (data, file) => ['backup', 'verify', file, '--data', data];
const restore = (data, file) => ['restore', file, '--data', data];

/** Runs a command on copies of a store, killed at calls spread over it, and looks at each copy. */
async function killed(house, store, words, kills, look) {
  const whole = house.copy(store);
  const calls = await countCalls(house, whole, words(whole));
  house.remove(whole);
  if (calls === 0) return 0;
  for (const after of spread(calls, kills)) {
    const data = house.copy(store);
    const disk = new Disk(house, data);
    disk.set(after % 2 ? 'kill' : 'killTorn', { after });
    await house.run(words(data), { env: disk.env });
    disk.close();
    await look(data, after);
    house.remove(data);
  }
  return calls;
}

/** A restore of which every write fails for lack of room from one of its calls on. */
async function onFullDisk(house, store, file, places, look) {
  const whole = house.copy(store);
  const calls = await countCalls(house, whole, restore(whole, file));
  house.remove(whole);
  const counts = { refused: 0, done: 0 };
  for (const after of spread(calls, places)) {
    const data = house.copy(store);
    const before = readdirSync(data).join();
    const disk = new Disk(house, data);
    disk.set('writeNoSpace', { after, times: -1 });
    const ended = await house.run(restore(data, file), { env: disk.env });
    disk.close();
    if (ended.code === 0) ++counts.done;
    else ++counts.refused;
    await look(data, ended, readdirSync(data).join() === before);
    house.remove(data);
  }
  return counts;
}

export default async function backups(house, { kills, full }) {
  if (!(await hasBackup(house))) return { text: 'this program makes no backups: nothing to try', bad: [] };
  const bad = [];
  const old = house.copy();
  const service = await house.serve(old);
  const before = await house.total(service);
  const file = join(house.directory(), 'one.backup');
  const made = await house.run(backup(old, file));
  if (made.code !== 0) return { text: 'no backup could be made', bad: [made.err] };
  for (let n = 0; n < registrations; ++n) await house.register(service, house.registration(n));
  await service.stop();

  async function expectSound(data, what) {
    bad.push(...(await house.faults(data)).map((fault) => `${what}: ${fault}`));
    return total(house, data, bad);
  }
  let whole = 0;
  // Written inside the directory that is watched, so that its calls count.
  const calls = await killed(
    house,
    old,
    (data) => backup(data, join(data, 'mine.backup')),
    kills,
    async (data, after) => {
      const mine = join(data, 'mine.backup');
      if (existsSync(mine)) {
        ++whole;
        const checked = await house.run(verify(data, mine));
        if (checked.code !== 0) bad.push(`half a backup after a kill at call ${after}: ${checked.err}`);
      }
      if ((await expectSound(data, 'after a killed backup')) !== before + registrations)
        bad.push('a killed backup changed the store');
    },
  );
  const checks = await killed(
    house,
    old,
    (data) => verify(data, file),
    kills,
    async (data) => {
      if ((await expectSound(data, 'after a killed check')) !== before + registrations)
        bad.push('a killed check changed the store');
    },
  );
  const states = { old: 0, now: 0 };
  const restores = await killed(
    house,
    old,
    (data) => restore(data, file),
    kills,
    async (data, after) => {
      const rows = await expectSound(data, `after a restore killed at call ${after}`);
      if (rows === before) ++states.old;
      else if (rows === before + registrations) ++states.now;
      else bad.push(`${rows} registreringar after a restore killed at call ${after}`);
    },
  );
  const fills = await onFullDisk(house, old, file, full, async (data, ended, sameFiles) => {
    const rows = await expectSound(data, 'after a restore on a full disk');
    if (ended.code === 0) {
      if (rows !== before) bad.push('a restore that said it was done is not');
      return;
    }
    if (rows !== before + registrations) bad.push(`${rows} registreringar after a restore on a full disk`);
    if (!sameFiles) bad.push('a restore on a full disk left something behind');
    if (ended.code !== 1 || !/disk is full/.test(ended.err) || /unexpected/.test(ended.err))
      bad.push(`a restore on a full disk ended with ${ended.signal ?? ended.code}: ${ended.err}`);
  });
  return {
    text:
      `backups killed at ${calls} calls: ${whole} whole, the others not there; ` +
      `checks at ${checks}; restores at ${restores}: ${states.old} as the backup, ` +
      `${states.now} as before; restores on a disk that filled up: ${fills.refused} refused, ` +
      `${fills.done} done; ${bad.length} half`,
    bad,
  };
}
