// A full disk: registreringar are refused with 507, reading and login go on, a new start works, and
// with room again everything is as it was. An older store is brought up with the room put aside, or is
// left as it is.
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disk } from './disk.mjs';
import { login } from './house.mjs';
import { makeOlder } from './older_store.mjs';

export const sizes = { short: { rounds: 1 }, long: { rounds: 20 } };
/** Registreringar that are tried before it must be full: the ballast is given to them as well. */
const mostTried = 6000;
const roomKib = 600;
const ballastBytes = 16 * 1024 * 1024;

const used = (data) =>
  readdirSync(data, { withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, { name }) => sum + statSync(join(data, name)).size, 0);

/** Opening a store needs room for its shared memory, which only the ballast can give. */
async function upgradeOnFullDisk(house, bad) {
  const data = house.copy();
  makeOlder(house, data, 1);
  writeFileSync(join(data, 'ballast'), Buffer.alloc(ballastBytes), { mode: 0o600 });
  const disk = new Disk(house, data);
  disk.set('full', { room: Math.ceil(used(data) / 1024) });
  const up = await house.run(['upgrade', '--data', data], { env: disk.env });
  const struck = disk.strikes;
  disk.close();
  if (struck === 0) bad.push('the disk of the upgrade was never full');
  if (up.code !== 0) {
    if (!up.err.includes('nothing was changed')) {
      bad.push(`an upgrade on a full disk ended with ${up.signal ?? up.code}: ${up.err}`);
    }
    const again = await house.run(['upgrade', '--data', data]);
    if (again.code !== 0) bad.push(`an upgrade with room again ended with ${again.code}: ${again.err}`);
  }
  bad.push(...(await house.faults(data)));
}

export default async function fullDisk(house, { rounds }) {
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
  await upgradeOnFullDisk(house, bad);
  return {
    text:
      `${codes.length} acknowledged, then 507; ${counts.reads} reads, ` +
      `${counts.logins} logins, ${counts.starts} starts on the full disk: ` +
      `${lost} lost; an older store brought up on it or left whole`,
    bad,
  };
}
