// kill -9 at calls spread over a publicering: it is there whole or not at all, and verifies.
import { Disk, countCalls, spread } from './disk.mjs';

export const sizes = { short: { kills: 5 }, long: { kills: 200 } };

export default async function publication(house, { kills }) {
  const publish = (data) => ['publicera', '2021', '--data', data];
  const whole = house.copy();
  const calls = await countCalls(house, whole, publish(whole));
  house.remove(whole);
  const bad = [];
  let there = 0;
  for (const after of spread(calls, kills)) {
    const data = house.copy();
    const disk = new Disk(house, data);
    disk.set(after % 2 ? 'kill' : 'killTorn', { after });
    const ended = await house.run(publish(data), { env: disk.env });
    disk.close();
    if (ended.signal !== 'SIGKILL') bad.push(`call ${after} of ${calls} did not kill`);
    bad.push(...(await house.faults(data)));
    const listed = JSON.parse((await house.run(['publicering', 'list', '--data', data, '--json'])).out);
    const published = listed.publiceringar.length;
    there += published;
    const again = await house.run(publish(data));
    if ((again.code === 0) !== (published === 0)) {
      bad.push(
        `${published} publiceringar after a kill at call ${after}, and publishing again ended with ${again.code}`,
      );
    }
    const verified = await house.run(['publicering', 'verify', '--data', data]);
    if (verified.code !== 0) bad.push(`after a kill at call ${after}: ${verified.out}${verified.err}`);
    house.remove(data);
  }
  return {
    text: `${kills} kills at ${calls} calls: ${there} published, ${kills - there} not, ${bad.length} half`,
    bad,
  };
}
