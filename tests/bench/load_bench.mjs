// load_bench.mjs PROGRAM [ROWS]: lists and imports of a large store (100 000 registreringar).
// Makes a training store, imports ROWS registreringar through the running service and measures: how
// long other writers and readers wait meanwhile, the processor time of a list of 100 by each order,
// what eight lists at once do to /readyz, and the memory of the service at its highest.
// Prints one JSON object. Bounded: stops what it started.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeRows } from './rows.mjs';
import { call, cpuMs, keptConnection, login, makeStore, peakMb, register, start } from './service.mjs';

const [program, rows = '100000'] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'samspar-load-'));
const data = join(home, 'data');
const run = promisify(execFile);
/** Asks again and again until `done`; the longest that one answer took, and how many failed. */
async function keepAsking(ask, done) {
  let longest = 0;
  let failed = 0;
  let asked = 0;
  while (!done.yes) {
    const begin = performance.now();
    const reply = await ask(asked++).catch(() => ({ status: 0 }));
    if (reply.status < 200 || reply.status > 299) ++failed;
    longest = Math.max(longest, performance.now() - begin);
  }
  return { longest_ms: Math.round(longest), asked, failed };
}

let child;
try {
  const [token] = makeStore(program, data);
  const service = await start(program, data);
  child = service.child;
  const { base } = service;
  const session = await login(base, token);
  const listed = await call(base, 'GET', '/api/v1/insatser', { headers: session });
  const insats = listed.json.insatser.find((one) => one.slut === null && one.kon_begransning === null);
  const agents = { write: keptConnection(), read: keptConnection() };

  async function importing(count, name) {
    const path = writeRows(join(home, name), count, insats.namn);
    const done = { yes: false };
    const begin = performance.now();
    const imported = run(program, ['import', 'registreringar', path, '--data', data], { maxBuffer: 1 << 28 }).finally(() => {
      done.yes = true;
    });
    const [, writers, readers] = await Promise.all([
      imported,
      keepAsking((n) => register(base, session, insats.id, n, agents.write), done),
      keepAsking(() => call(base, 'GET', '/api/v1/registreringar', { headers: session, agent: agents.read }), done),
    ]);
    return { seconds: Number(((performance.now() - begin) / 1000).toFixed(1)), writers, readers };
  }
  const small = await importing(10000, 'small.csv');
  const large = await importing(Number(rows), 'large.csv');

  const orders = ['', 'sortera=kod', 'sortera=insats', 'sortera=kon', 'sortera=fodelsear', 'sortera=slut', 'sortera=tid&status=avslutade', 'status=pagaende', 'status=pagaende&sortera=tid&riktning=fallande', 'kod=AB'];
  const lists = {};
  for (const order of orders) {
    const times = 50;
    const before = cpuMs(child.pid);
    for (let n = 0; n < times; ++n) {
      const reply = await call(base, 'GET', `/api/v1/registreringar?${order}`, { headers: session, agent: agents.read });
      if (reply.status !== 200) throw new Error(`${order} gave ${reply.status}`);
    }
    lists[order || 'start'] = Number(((cpuMs(child.pid) - before) / times).toFixed(1));
  }

  const done = { yes: false };
  const eight = Promise.all(
    Array.from({ length: 8 }, async () => {
      const agent = keptConnection();
      for (let n = 0; n < 25; ++n) await call(base, 'GET', '/api/v1/registreringar', { headers: session, agent });
      agent.destroy();
    }),
  ).finally(() => {
    done.yes = true;
  });
  const [, ready] = await Promise.all([
    eight,
    keepAsking(() => call(base, 'GET', '/readyz', { agent: agents.write }), done),
  ]);
  console.log(JSON.stringify({ small, large, lists_cpu_ms: lists, readyz: ready, peak_mb: Math.round(peakMb(child.pid)) }));
  for (const agent of Object.values(agents)) agent.destroy();
} finally {
  child?.removeAllListeners('exit');
  child?.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true });
}
