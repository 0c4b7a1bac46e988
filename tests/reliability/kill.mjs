// kill -9 of the service while clients register: every acknowledged code is there afterwards, once,
// and what was under way is there once after it was sent again.
import { randomInt } from 'node:crypto';

export const sizes = { short: { kills: 20 }, long: { kills: 1000 } };
/** Enough that several of them are in each commit. */
const clients = 12;
/**
 * How many acknowledged registreringar of a round until the kill: a few, and every tenth time about as
 * many as there are between two moves of the write-ahead log into the database.
 */
const beforeKill = (round) => (round % 10 === 9 ? randomInt(190, 215) : randomInt(1, 25));

export default async function kill(house, { kills }) {
  const data = house.copy();
  const sent = [];
  const acknowledged = new Map();
  let again = 0;
  let service = await house.serve(data);

  async function one(registration) {
    const reply = await house.register(service, registration);
    if (reply.status !== 201) throw new Error(`registration gave ${reply.status}`);
    acknowledged.set(registration.key, reply.json.kod);
  }

  for (let round = 0; round < kills; ++round) {
    const until = acknowledged.size + beforeKill(round);
    let killed = false;
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (!killed) {
          const registration = house.registration(sent.length);
          sent.push(registration);
          try {
            await one(registration);
          } catch (error) {
            if (!killed) throw error;
          }
          if (acknowledged.size >= until && !killed) {
            killed = true;
            service.child.kill('SIGKILL');
          }
        }
      }),
    );
    await service.ended;
    service = await house.serve(data);
    for (const registration of sent.filter(({ key }) => !acknowledged.has(key))) {
      await one(registration);
      ++again;
    }
  }
  const found = await house.codes(service);
  const codes = [...acknowledged.values()];
  const lost = codes.filter((kod) => !found.has(kod)).length;
  const doubled =
    codes.filter((kod) => found.get(kod) > 1).length + found.size - house.before - sent.length + lost;
  await service.kill();
  const faults = await house.faults(data);
  return {
    text:
      `${kills} kills, ${codes.length} acknowledged (${again} sent again), ` +
      `${lost} lost, ${doubled} doubled, ${faults.length} faults`,
    bad: [...(lost || doubled ? [`${lost} lost, ${doubled} doubled`] : []), ...faults],
  };
}
