// kill -9 at calls spread over an import, of the command alone and of the service that does it for
// the command: all rows are there afterwards, or none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disk, countCalls, spread } from './disk.mjs';

export const sizes = { short: { kills: 10, rows: 1000 }, long: { kills: 200, rows: 10_000 } };

function makeFile(path, rows) {
  const lines = ['insats;person;start;kon;fodelsear'];
  for (let i = 0; i < rows; ++i) lines.push(`Lyra;p${i};2021-03-15;man;1985`);
  writeFileSync(path, lines.join('\n') + '\n');
  return path;
}

export default async function killedImport(house, { kills, rows }) {
  const file = makeFile(join(house.directory(), 'large.csv'), rows);
  const take = (data, ...more) => [
    'import',
    'registreringar',
    file,
    '--create-insatser',
    '--data',
    data,
    ...more,
  ];
  const whole = house.copy();
  const calls = await countCalls(house, whole, take(whole));
  house.remove(whole);
  const bad = [];
  let stored = 0;
  let served = 0;
  for (const [round, after] of spread(calls, kills).entries()) {
    const data = house.copy();
    const disk = new Disk(house, data);
    const viaService = round % 2 === 1;
    const service = viaService ? await house.serve(data, { env: disk.env }) : null;
    disk.set(round % 4 < 2 ? 'kill' : 'killTorn', { after });
    const ended = await house.run(take(data), viaService ? {} : { env: disk.env });
    // The service makes fewer calls than the command does, which opens and closes the store as well.
    if (viaService) {
      served += ended.code === 0 ? 0 : 1;
      await service.kill();
    } else if (ended.signal !== 'SIGKILL') {
      bad.push(`call ${after} of ${calls} did not kill`);
    }
    disk.close();
    const report = JSON.parse((await house.run(take(data, '--dry-run', '--json'))).out);
    const all = report.same === rows && report.new === 0;
    stored += all ? 1 : 0;
    if (!all && !(report.new === rows && report.same === 0)) {
      bad.push(`${report.same} of ${rows} rows after a kill at call ${after}`);
    }
    if (ended.code === 0 && !all) bad.push(`an import that was told as done is not there (call ${after})`);
    bad.push(...(await house.faults(data)));
    house.remove(data);
  }
  return {
    text:
      `${kills} kills at ${calls} calls (${served} of the service): ${stored} all rows, ` +
      `${kills - stored} none, ${bad.length} half`,
    bad,
  };
}
