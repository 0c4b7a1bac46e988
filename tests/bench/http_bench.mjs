// http_bench.mjs PROGRAM: the service as its users meet it, on loopback with TLS.
// Makes a training store, starts the service and measures: time from start to ready, resident
// memory when idle, one durable registration (median of 200), 50 clients at once with 20
// registrations each, with a connection for each and with kept ones (errors, and whether every
// acknowledged code is there afterwards).
// Prints one JSON object. Bounded: 2 200 registrations, then it stops what it started.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, cpuMs, keptConnection, login, makeStore, median, register, residentMb, start } from './service.mjs';

const program = process.argv[2];
const home = mkdtempSync(join(tmpdir(), 'samspar-bench-'));
const data = join(home, 'data');

let child;
try {
  const [token] = makeStore(program, data);
  const service = await start(program, data);
  child = service.child;
  const { base } = service;
  const idle = residentMb(child.pid);
  const session = await login(base, token);
  const list = await call(base, 'GET', '/api/v1/insatser', { headers: session });
  const insats = list.json.insatser.find((one) => one.slut === null && one.kon_begransning === null).id;

  const single = [];
  for (let n = 0; n < 200; ++n) {
    const begin = performance.now();
    const reply = await register(base, session, insats, n);
    if (reply.status !== 201) throw new Error(`registration gave ${reply.status}`);
    single.push(performance.now() - begin);
  }

  const codes = [];
  const errors = [];
  /** 50 clients with 20 registrations each: how many a second, and the server's time for one. */
  async function fifty(kept) {
    const before = codes.length;
    const cpu = cpuMs(child.pid);
    const begin = performance.now();
    await Promise.all(
      Array.from({ length: 50 }, async (_, client) => {
        const agent = kept ? keptConnection() : false;
        for (let n = 0; n < 20; ++n) {
          try {
            const reply = await register(base, session, insats, client * 20 + n, agent);
            if (reply.status === 201) codes.push(reply.json.kod);
            else errors.push(reply.status);
          } catch (error) {
            errors.push(error.code ?? error.message);
          }
        }
        if (agent) agent.destroy();
      }),
    );
    const made = codes.length - before;
    return {
      perSecond: Math.round((made * 1000) / (performance.now() - begin)),
      cpuMs: Number(((cpuMs(child.pid) - cpu) / made).toFixed(2)),
    };
  }
  const anew = await fifty(false);
  const kept = await fifty(true);

  let lost = 0;
  for (const kod of codes) {
    const found = await call(base, 'GET', `/api/v1/registreringar/${kod}`, { headers: session });
    lost += found.status === 200 ? 0 : 1;
  }
  console.log(
    JSON.stringify({
      ready_ms: Math.round(service.ready),
      idle_mb: Number(idle.toFixed(1)),
      registration_ms: Number(median(single).toFixed(2)),
      clients: 50,
      acknowledged: codes.length,
      per_second: anew.perSecond,
      cpu_ms: anew.cpuMs,
      kept_per_second: kept.perSecond,
      kept_cpu_ms: kept.cpuMs,
      errors: errors.length,
      error_kinds: [...new Set(errors)],
      lost,
      loaded_mb: Number(residentMb(child.pid).toFixed(1)),
    }),
  );
} finally {
  child?.removeAllListeners('exit');
  child?.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true });
}
