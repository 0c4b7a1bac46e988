// memory_bench.mjs PROGRAM [WORD]: the memory of the service at its highest under each attack and load
// of attacks.mjs whose name holds WORD, each with a fresh service over a fresh copy of a store (10 000
// registreringar since the oldest insats began, or 100 000).
// Prints a line for each on stderr and one JSON object, megabytes by name. Takes minutes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attacks } from './attacks.mjs';
import { writeRows } from './rows.mjs';
import { call, login, makeStore, peakMb, residentMb, start } from './service.mjs';

const [program, word = ''] = process.argv.slice(2);
const lastYear = 2024;
const home = mkdtempSync(join(tmpdir(), 'samspar-memory-'));

let child;
function stop() {
  const ending = child;
  child = undefined;
  if (!ending) return null;
  ending.removeAllListeners('exit');
  const ended = new Promise((resolve) => ending.once('exit', resolve));
  ending.kill('SIGTERM');
  return ended;
}

async function serve(data, token) {
  const service = await start(program, data);
  child = service.child;
  const session = await login(service.base, token);
  const { json } = await call(service.base, 'GET', '/api/v1/insatser', { headers: session });
  const [insats] = json.insatser
    .filter((one) => one.slut === null && one.kon_begransning === null && one.registrering !== 'antal')
    .sort((a, b) => a.start.localeCompare(b.start));
  return { base: service.base, session, insats, program, data, home };
}

/** A store with so many registreringar more than those of the training; how to get into it. */
async function template(name, rows) {
  const data = join(home, name);
  const [token] = makeStore(program, data);
  const probe = join(home, 'probe');
  cpSync(data, probe, { recursive: true });
  const { insats } = await serve(probe, token);
  await stop();
  rmSync(probe, { recursive: true });
  const first = Number(insats.start.slice(0, 4)) + 1;
  const file = writeRows(join(home, 'rows.csv'), rows, insats.namn, { first, years: lastYear - first });
  execFileSync(program, ['import', 'registreringar', file, '--data', data], { maxBuffer: 1 << 28, stdio: 'ignore' });
  rmSync(join(data, 'ballast'), { force: true });
  return { data, token };
}

try {
  const chosen = Object.entries(attacks).filter(([name]) => name.includes(word));
  const small = await template('small', 10_000);
  const large = chosen.some(([, attack]) => attack.large) ? await template('large', 100_000) : null;
  const peaks = {};
  for (const [name, attack] of chosen) {
    const from = attack.large ? large : small;
    const data = join(home, 'data');
    cpSync(from.data, data, { recursive: true });
    const house = await serve(data, from.token);
    const told = await attack.do(house);
    peaks[name] = Number(peakMb(child.pid).toFixed(1));
    process.stderr.write(`${String(peaks[name]).padStart(6)} MB  ${name}: ${JSON.stringify(told)}, then ${residentMb(child.pid).toFixed(1)} MB\n`);
    await stop();
    rmSync(data, { recursive: true });
  }
  console.log(JSON.stringify(peaks));
} finally {
  await stop();
  rmSync(home, { recursive: true, force: true });
}
