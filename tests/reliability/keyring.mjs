// kill -9 at calls spread over each command that changes the keyring: it is afterwards the one of
// before or the one that was to be, the store opens, and the same command goes through.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Disk, countCalls, spread } from './disk.mjs';

export const sizes = { short: { kills: 5 }, long: { kills: 200 } };

const on = (words, data) => ['keyring', ...words, '--data', data];

async function slots(house, data, bad, what) {
  const listed = await house.run([...on(['list'], data), '--json']);
  if (listed.code !== 0) {
    bad.push(`${what}: ${listed.err}`);
    return NaN;
  }
  return JSON.parse(listed.out).slots.length;
}

export default async function keyring(house, { kills }) {
  const bad = [];
  const one = house.copy();
  const two = house.copy();
  const added = await house.run(on(['add-passphrase'], two));
  if (added.code !== 0) return { text: 'no slot could be added', bad: [added.err] };
  let number = 0;
  const changes = [
    { store: one, words: () => ['add-key-file', join(house.directory(), `${++number}.key`)], may: [1, 2] },
    { store: one, words: () => ['add-passphrase'], may: [1, 2] },
    { store: one, words: () => ['add-shares'], may: [1, 2] },
    { store: two, words: () => ['remove-slot', '2'], may: [2, 1] },
    { store: two, words: () => ['rewrap', '--drop'], may: [2, 1] },
  ];
  let tried = 0;
  for (const { store, words, may } of changes) {
    const whole = house.copy(store);
    const calls = await countCalls(house, whole, on(words(), whole));
    house.remove(whole);
    for (const after of spread(calls, Math.ceil(kills / changes.length))) {
      const data = house.copy(store);
      const disk = new Disk(house, data);
      disk.set(after % 2 ? 'kill' : 'killTorn', { after });
      const command = words();
      await house.run(on(command, data), { env: disk.env });
      disk.close();
      ++tried;
      const what = `${command[0]} killed at call ${after}`;
      if (existsSync(join(data, 'keyring.new'))) {
        const doctor = await house.run(['doctor', '--data', data]);
        if (!doctor.out.includes('keyring.new')) bad.push(`${what}: doctor does not tell of keyring.new`);
      }
      bad.push(...(await house.faults(data)).map((fault) => `${what}: ${fault}`));
      const left = await slots(house, data, bad, what);
      if (!may.includes(left)) bad.push(`${what}: ${left} slots`);
      if (left === may[0]) {
        const again = await house.run(on(words(), data));
        if (again.code !== 0) bad.push(`${what}, and again: ${again.err}`);
      }
      house.remove(data);
    }
  }
  return { text: `${tried} kills in five commands on the keyring`, bad };
}
