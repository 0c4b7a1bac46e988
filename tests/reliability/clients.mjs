// Many clients change one registrering at once. Each change names the version it is a change of, so
// the changes that were acknowledged must be one chain: every version made once, none skipped, and
// what is read at the end is what the last one wrote.
import { randomInt, randomUUID } from 'node:crypto';
import { today } from './house.mjs';

export const sizes = { short: { seconds: 5 }, long: { seconds: 120 } };
const clients = 32;
const firstYear = 1960;

function change(house, service, kod, version, fodelsear) {
  return service.call('PUT', `/api/v1/registreringar/${kod}`, {
    headers: { ...service.session, 'Idempotency-Key': randomUUID() },
    body: {
      version,
      insats: house.insats,
      start: today(),
      kon: 'man',
      fodelsear,
      forsorjning_fore: ['a_kassa'],
      avslut: null,
    },
  });
}

export default async function manyClients(house, { seconds }) {
  const service = await house.serve(house.copy());
  const first = await house.register(service, house.registration(1));
  const { kod, version: start } = first.json;
  const until = performance.now() + seconds * 1000;
  const written = new Map([[start, first.json.fodelsear]]);
  const bad = [];
  let conflicts = 0;
  let reads = 0;

  async function read(atLeast) {
    const { json } = await house.get(service, `/registreringar/${kod}`);
    const seen = json.registrering ?? json;
    ++reads;
    if (seen.version < atLeast)
      bad.push(`version ${seen.version} was read after ${atLeast} was acknowledged`);
    return seen;
  }
  let newest = start;
  async function client() {
    while (performance.now() < until) {
      const seen = await read(newest);
      const fodelsear = firstYear + randomInt(45);
      const reply = await change(house, service, kod, seen.version, fodelsear);
      if (reply.status === 409) {
        ++conflicts;
      } else if (reply.status !== 200) {
        bad.push(`a change gave ${reply.status} ${JSON.stringify(reply.json)}`);
      } else if (reply.json.version !== seen.version) {
        const { version } = reply.json;
        if (version !== seen.version + 1) bad.push(`version ${version} was made of ${seen.version}`);
        if (written.has(version)) bad.push(`version ${version} was made twice`);
        written.set(version, fodelsear);
        newest = Math.max(newest, version);
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  const last = await read(newest);
  await service.stop();
  if (written.size !== last.version - start + 1)
    bad.push(`${written.size} versions were made, the last is ${last.version}`);
  if (written.get(last.version) !== last.fodelsear)
    bad.push('what is read last is not what was written last');
  return {
    text:
      `${clients} clients, one object: ${written.size - 1} changes in one chain, ` +
      `${conflicts} refused as outrun, ${reads} reads, ${bad.length} out of order`,
    bad,
  };
}
