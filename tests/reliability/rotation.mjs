// kill -9 at calls spread over the rotation of the database key, while clients register, and over the
// destruction of the person key: every acknowledged code is there afterwards, the store opens by one
// key, no file is left half made, and the key of the persons is the one of before or the next one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disk, countCalls, spread } from './disk.mjs';

export const sizes = { short: { kills: 6 }, long: { kills: 200 } };
const clients = 3;

const rotate = (data) => ['keyring', 'rotate', '--data', data];
const destroy = (data, name) => ['keyring', 'destroy', 'person_tag', '--forbund', name, '--data', data];

/** `key NAME VERSION SEALED` of a ring, and `next`, which are read without opening it. */
function lineOf(data, word, name) {
  const line = readFileSync(join(data, 'keyring'), 'latin1')
    .split('\n')
    .find((one) => one.startsWith(`${word} ${name} `));
  return line ? Number(line.split(' ')[2]) : null;
}

/** What is wrong with a store that a rotation was killed in, once it was opened again. */
async function wrong(house, data, after) {
  const bad = (await house.faults(data)).map((fault) => `${fault} (call ${after})`);
  if (existsSync(join(data, 'samspar.db.rotating'))) bad.push(`half a copy is left (call ${after})`);
  if (lineOf(data, 'next', 'database') !== null) bad.push(`the ring has two keys (call ${after})`);
  return bad;
}

async function rotateUnderLoad(house, after, torn) {
  const data = house.copy();
  const disk = new Disk(house, data);
  const service = await house.serve(data, { env: disk.env });
  const acknowledged = [];
  let over = false;
  const load = Array.from({ length: clients }, async () => {
    while (!over) {
      const reply = await house.register(service, house.registration(acknowledged.length)).catch(() => null);
      if (reply?.status === 201) acknowledged.push(reply.json.kod);
      else if (!reply) over = true;
    }
  });
  disk.set(torn ? 'killTorn' : 'kill', { after });
  await house.run(rotate(data));
  over = true;
  await Promise.all(load);
  await service.kill();
  disk.close();
  const bad = await wrong(house, data, after);
  const again = await house.serve(data);
  const found = await house.codes(again);
  const lost = acknowledged.filter((kod) => found.get(kod) !== 1).length;
  if (lost > 0) bad.push(`${lost} of ${acknowledged.length} acknowledged lost or doubled (call ${after})`);
  const version = lineOf(data, 'key', 'database');
  const next = await house.run(rotate(data));
  if (next.code !== 0) bad.push(`no rotation afterwards: ${next.err}`);
  await again.stop();
  bad.push(...(await wrong(house, data, after)));
  house.remove(data);
  return { bad, acknowledged: acknowledged.length, rotated: version === 2 };
}

async function destroyKilled(house, after, torn) {
  const data = house.copy();
  const disk = new Disk(house, data);
  disk.set(torn ? 'killTorn' : 'kill', { after });
  await house.run(destroy(data, house.name), { env: disk.env });
  disk.close();
  const bad = (await house.faults(data)).map((fault) => `${fault} (destruction, call ${after})`);
  const gone = lineOf(data, 'gone', 'person_tag') !== null;
  if (lineOf(data, 'key', 'person_tag') !== (gone ? 2 : 1)) bad.push(`no key of persons (call ${after})`);
  const once = await house.run(destroy(data, house.name));
  if (once.code !== 0) bad.push(`no destruction afterwards: ${once.err}`);
  house.remove(data);
  return { bad, gone };
}

export default async function rotation(house, { kills }) {
  const help = await house.run(['--help']);
  if (!/ keyring /.test(help.out)) return { text: 'this program changes no keys: nothing to try', bad: [] };
  const bad = [];
  const whole = house.copy();
  const refused = await house.run(destroy(whole, 'another'));
  house.name = /--forbund "([^"]*)"/.exec(refused.err)?.[1] ?? '';
  const calls = await countCalls(house, whole, rotate(whole));
  const destroying = await countCalls(house, whole, destroy(whole, house.name));
  house.remove(whole);
  const done = { acknowledged: 0, rotated: 0, gone: 0 };
  for (const [round, after] of spread(calls, kills).entries()) {
    const one = await rotateUnderLoad(house, after, round % 2 === 1);
    bad.push(...one.bad);
    done.acknowledged += one.acknowledged;
    done.rotated += one.rotated ? 1 : 0;
  }
  for (const [round, after] of spread(destroying, kills).entries()) {
    const one = await destroyKilled(house, after, round % 2 === 1);
    bad.push(...one.bad);
    done.gone += one.gone ? 1 : 0;
  }
  return {
    text:
      `${kills} rotations killed at ${calls} calls: ${done.acknowledged} acknowledged, ${done.rotated} with ` +
      `the new key; ${kills} destructions at ${destroying}: ${done.gone} gone; ${bad.length} half`,
    bad,
  };
}
