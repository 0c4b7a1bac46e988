// http_bench.mjs PROGRAM: the service as its users meet it, on loopback with TLS.
// Makes a training store, starts the service and measures: time from start to ready, resident
// memory when idle, one durable registration (median of 200), 50 clients at once with 20
// registrations each (errors, and whether every acknowledged code is there afterwards).
// Prints one JSON object. Bounded: 1 200 registrations, then it stops what it started.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = process.argv[2];
const home = mkdtempSync(join(tmpdir(), 'samspar-bench-'));
const data = join(home, 'data');
const password = 'mycket lång mening för mätning';

function start() {
  const begin = performance.now();
  const child = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({ child, base: JSON.parse(line).listening, ready: performance.now() - begin });
    });
  });
}

function call(base, method, path, { body, headers = {} } = {}) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = https.request(base + path, {
      method,
      agent: false,
      rejectUnauthorized: false,
      headers: {
        ...headers,
        ...(text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let all = '';
      response.on('data', (part) => (all += part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          cookie: response.headers['set-cookie']?.[0].split(';')[0],
          json: all ? JSON.parse(all) : null,
        }),
      );
    });
    request.end(text);
  });
}

async function login(base, token) {
  const reply = await call(base, 'POST', '/api/v1/activate', {
    body: { token, losenord: password },
  });
  if (reply.status !== 200) throw new Error(`activate gave ${reply.status}`);
  return { Cookie: reply.cookie, 'X-CSRF-Token': reply.json.csrf };
}

function register(base, session, insats, n) {
  return call(base, 'POST', '/api/v1/registreringar', {
    headers: { ...session, 'Idempotency-Key': randomUUID() },
    body: {
      insats,
      start: new Date().toISOString().slice(0, 10),
      kon: n % 2 ? 'man' : 'kvinna',
      fodelsear: 1965 + (n % 40),
      forsorjning_fore: ['a_kassa'],
      bekraftat: ['possible_duplicate', 'age_outside_insats', 'age_unusual', 'start_long_ago'],
    },
  });
}

const residentMb = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];

let child;
try {
  const demo = JSON.parse(execFileSync(program, ['demo', '--data', data, '--json'], { encoding: 'utf8' }));
  const token = demo.links[0].lank.split('#')[1];
  const service = await start();
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
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: 50 }, async (_, client) => {
      for (let n = 0; n < 20; ++n) {
        try {
          const reply = await register(base, session, insats, client * 20 + n);
          if (reply.status === 201) codes.push(reply.json.kod);
          else errors.push(reply.status);
        } catch (error) {
          errors.push(error.code ?? error.message);
        }
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;

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
      per_second: Math.round(codes.length / seconds),
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
