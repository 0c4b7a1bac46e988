// A full disk: registreringar are refused with 507, reading and login go on, a new start works, and
// with room again everything is as it was. An older store is brought up with the room put aside; where
// that is not enough it is refused in one sentence, and nothing is changed.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disk } from './disk.mjs';
import { login } from './house.mjs';
import { makeOlder } from './older_store.mjs';

/** `left`: KiB beside the store, so that each step of an upgrade is once the one that has no room. */
export const sizes = {
  short: { rounds: 1, left: [0, 64, 400, 700] },
  long: { rounds: 20, left: Array.from({ length: 120 }, (_, n) => n * 16) },
};
/** Registreringar that are tried before it must be full: the ballast is given to them as well. */
const mostTried = 6000;
const roomKib = 600;
const ballastBytes = 16 * 1024 * 1024;

const used = (data) =>
  readdirSync(data, { withFileTypes: true })
    .map((entry) => {
      const path = join(data, entry.name);
      if (entry.isDirectory()) return used(path);
      return entry.isFile() ? statSync(path).size : 0;
    })
    .reduce((sum, bytes) => sum + bytes, 0);

/** What is told before anything is changed, and may be followed by a refusal. */
const told = /^samspar: bringing the store from schema [^\n]*\n/;

const ballastOf = (data) => (existsSync(join(data, 'ballast')) ? statSync(join(data, 'ballast')).size : 0);
const backupsIn = (data) => (existsSync(join(data, 'backup')) ? readdirSync(join(data, 'backup')) : []);

/** An older store with so much put aside, on a disk that has so many KiB for anything else. */
function olderOnFullDisk(house, putAside, room) {
  const data = house.copy();
  makeOlder(house, data, 1);
  if (putAside > 0) writeFileSync(join(data, 'ballast'), Buffer.alloc(putAside), { mode: 0o600 });
  const disk = new Disk(house, data);
  disk.set('full', { room: Math.ceil(used(data) / 1024) + room });
  return { data, disk };
}

/** With room again a start puts the ballast aside, and the store is whole. */
async function isWholeWithRoom(house, data, bad, what) {
  const up = await house.run(['upgrade', '--data', data]);
  if (up.code !== 0) bad.push(`${what}: with room again an upgrade ended with ${up.code}: ${up.err}`);
  if (ballastOf(data) !== ballastBytes) bad.push(`${what}: no ballast was put aside when there was room`);
  bad.push(...(await house.faults(data)));
}

/** Opening a store needs room for its shared memory, and the backup its own: the ballast has both. */
async function upgradeWithBallast(house, bad, room) {
  const { data, disk } = olderOnFullDisk(house, ballastBytes, room);
  const up = await house.run(['upgrade', '--data', data], { env: disk.env });
  if (room === 0 && disk.strikes === 0) bad.push('the disk of the upgrade was never full');
  disk.close();
  if (up.code !== 0) bad.push(`an upgrade with the ballast ended with ${up.signal ?? up.code}: ${up.err}`);
  const made = backupsIn(data);
  if (made.length !== 1 || !up.err.includes(made[0])) bad.push(`the backup is not the one of: ${up.err}`);
  for (const name of made) {
    const read = await house.run(['backup', 'verify', join(data, 'backup', name), '--data', data]);
    if (read.code !== 0) bad.push(`the backup before the upgrade is not whole: ${read.err}`);
  }
  await isWholeWithRoom(house, data, bad, 'after an upgrade with the ballast');
  house.remove(data);
}

async function startWithBallast(house, bad) {
  const { data, disk } = olderOnFullDisk(house, ballastBytes, 0);
  try {
    const service = await house.serve(data, { env: disk.env });
    if ((await house.total(service)) !== house.before) bad.push('a store brought up on a full disk lacks rows');
    await service.stop();
  } catch (error) {
    bad.push(`an older store on a full disk was not served: ${error.message}`);
  }
  disk.close();
  await isWholeWithRoom(house, data, bad, 'after a start with the ballast');
}

/** Brought up, or refused with nothing changed; whether it was refused. */
async function upgradeWithoutBallast(house, bad, room) {
  const { data, disk } = olderOnFullDisk(house, 0, room);
  const before = readFileSync(join(data, 'samspar.db'));
  const up = await house.run(['upgrade', '--data', data], { env: disk.env });
  disk.close();
  const what = `an upgrade with nothing put aside and ${room} KiB left`;
  const refused = up.code !== 0;
  if (refused && (up.code !== 1 || !/^samspar: the disk is full[^\n]*; nothing was changed\n$/.test(up.err.replace(told, '')))) {
    bad.push(`${what} ended with ${up.signal ?? up.code}: ${up.err}`);
  }
  if (refused && !readFileSync(join(data, 'samspar.db')).equals(before)) bad.push(`${what} changed the database`);
  if (backupsIn(data).length !== (refused ? 0 : 1)) bad.push(`${what} left the backups [${backupsIn(data)}]`);
  await isWholeWithRoom(house, data, bad, what);
  house.remove(data);
  return refused;
}

async function upgradeOnFullDisk(house, bad, rooms) {
  const refused = [];
  for (const room of rooms) {
    await upgradeWithBallast(house, bad, room);
    refused.push(await upgradeWithoutBallast(house, bad, room));
  }
  await startWithBallast(house, bad);
  if (!refused[0]) bad.push('an upgrade with no room at all was not refused');
}

export default async function fullDisk(house, { rounds, left }) {
  const data = house.copy();
  const disk = new Disk(house, data);
  const bad = [];
  const codes = [];
  const counts = { refused: 0, reads: 0, logins: 0, starts: 0 };
  let service = await house.serve(data, { env: disk.env });

  const expect = (what, reply, status) => {
    if (reply.status !== status)
      bad.push(`${what} gave ${reply.status} ${JSON.stringify(reply.json?.error ?? {})}`);
    return reply.status === status;
  };
  async function fill() {
    for (let n = 0; n < mostTried; ++n) {
      const reply = await house.register(service, house.registration(n));
      if (reply.status === 201) codes.push(reply.json.kod);
      else return expect('a registrering on a full disk', reply, 507);
    }
    bad.push('the disk was never full');
    return false;
  }
  async function readAndLogIn() {
    counts.refused += 1;
    counts.reads += expect('a list on a full disk', await house.get(service, '/registreringar'), 200) ? 1 : 0;
    counts.logins += expect('a login on a full disk', await login(service), 200) ? 1 : 0;
  }

  for (let round = 0; round < rounds; ++round) {
    disk.set('full', { room: Math.ceil(used(data) / 1024) + roomKib });
    await fill();
    await readAndLogIn();
    await service.kill();
    service = await house.serve(data, { env: disk.env });
    counts.starts += 1;
    await readAndLogIn();
    disk.set('none');
    const reply = await house.register(service, house.registration(0));
    if (expect('a registrering with room again', reply, 201)) codes.push(reply.json.kod);
  }
  const found = await house.codes(service);
  await service.stop();
  disk.close();
  const lost = codes.filter((kod) => found.get(kod) !== 1).length;
  const doubled = found.size - house.before - codes.length;
  if (lost || doubled) bad.push(`${lost} lost, ${doubled} too many`);
  bad.push(...(await house.faults(data)));
  await upgradeOnFullDisk(house, bad, left);
  return {
    text:
      `${codes.length} acknowledged, then 507; ${counts.reads} reads, ` +
      `${counts.logins} logins, ${counts.starts} starts on the full disk: ` +
      `${lost} lost; an older store brought up on it with the ballast, or left whole without`,
    bad,
  };
}
