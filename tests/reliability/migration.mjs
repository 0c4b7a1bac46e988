// kill -9 at calls spread over the opening of an older store: it opens afterwards, with the schema of
// before or of now and with all its rows.
import { Disk, countCalls, spread } from './disk.mjs';
import { makeOlder, schemaFiles } from './older_store.mjs';

export const sizes = { short: { kills: 5, back: 1 }, long: { kills: 200, back: 3 } };

const statistics = (data) => ['statistik', '2021', '--data', data, '--format', 'csv'];

/** What brings a store up: a command for it, or any that opens the store. */
async function bringsUp(house) {
  const help = await house.run(['--help']);
  return / upgrade /.test(help.out) ? (data) => ['upgrade', '--data', data] : statistics;
}

const figures = (out) =>
  out
    .split('\n')
    .filter((line) => /^[a-z_]+,2021,/.test(line))
    .join('\n');

export default async function migration(house, { kills, back }) {
  const bring = await bringsUp(house);
  const now = house.copy();
  const expected = figures((await house.run(statistics(now))).out);
  const older = house.copy();
  makeOlder(house, older, Math.min(back, schemaFiles.length - 1));
  const whole = house.copy(older);
  const calls = await countCalls(house, whole, bring(whole));
  const bad = [];
  for (const after of spread(calls, kills)) {
    const data = house.copy(older);
    const disk = new Disk(house, data);
    disk.set(after % 2 ? 'kill' : 'killTorn', { after });
    const ended = await house.run(bring(data), { env: disk.env });
    disk.close();
    if (ended.signal !== 'SIGKILL') bad.push(`call ${after} of ${calls} did not kill`);
    const up = await house.run(bring(data));
    const then = await house.run(statistics(data));
    if (up.code !== 0 || then.code !== 0) bad.push(`after a kill at call ${after}: ${up.err}${then.err}`);
    else if (figures(then.out) !== expected) bad.push(`other figures after a kill at call ${after}`);
    bad.push(...(await house.faults(data)));
    house.remove(data);
  }
  return { text: `${kills} kills at ${calls} calls, from ${back} schemas back: ${bad.length} half`, bad };
}
