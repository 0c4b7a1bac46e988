// http_bench.mjs PROGRAM LOAD: the service as its users meet it, on loopback with TLS.
// Makes a training store, starts the service and measures: time from start to ready, resident
// memory when idle, one durable registration (median of 200), 50 clients of LOAD (load.c) at once,
// with a connection for each registration and with kept ones (errors, and whether every acknowledged
// code is there afterwards).
// Prints one JSON object. Bounded: 6 200 registrations, then it stops what it started.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { call, cpuMs, keptConnection, login, makeStore, median, register, residentMb, start } from './service.mjs';

const [program, load] = process.argv.slice(2);
const run = promisify(execFile);
const clients = 50;
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
  let errors = 0;
  /** 50 clients with so many registrations each: how many a second, and the server's time for one. */
  async function fifty(each, how) {
    const day = new Date().toISOString().slice(0, 10);
    const { port } = new URL(base);
    const words = [port, session.Cookie, session['X-CSRF-Token'], insats, day, clients, each, how];
    const cpu = cpuMs(child.pid);
    const { stdout } = await run(load, words.map(String), { maxBuffer: 1 << 24 });
    const used = cpuMs(child.pid) - cpu;
    const lines = stdout.trim().split('\n');
    const told = JSON.parse(lines.pop());
    codes.push(...lines);
    errors += told.errors;
    return {
      perSecond: Math.round(told.acknowledged / told.seconds),
      cpuMs: Number((used / told.acknowledged).toFixed(3)),
      clientCpuMs: told.client_cpu_ms,
    };
  }
  const anew = await fifty(20, 'anew');
  const kept = await fifty(100, 'kept');

  let lost = 0;
  const agent = keptConnection();
  for (const kod of codes) {
    const found = await call(base, 'GET', `/api/v1/registreringar/${kod}`, { headers: session, agent });
    lost += found.status === 200 ? 0 : 1;
  }
  agent.destroy();
  console.log(
    JSON.stringify({
      ready_ms: Math.round(service.ready),
      idle_mb: Number(idle.toFixed(1)),
      registration_ms: Number(median(single).toFixed(2)),
      clients,
      acknowledged: codes.length,
      per_second: anew.perSecond,
      cpu_ms: anew.cpuMs,
      kept_per_second: kept.perSecond,
      kept_cpu_ms: kept.cpuMs,
      client_cpu_ms: kept.clientCpuMs,
      errors,
      lost,
      loaded_mb: Number(residentMb(child.pid).toFixed(1)),
    }),
  );
} finally {
  child?.removeAllListeners('exit');
  child?.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true });
}
