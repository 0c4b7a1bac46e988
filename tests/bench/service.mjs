// What the measurements of the running service share: a training store, the service over it, and
// requests with or without kept connections.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import https from 'node:https';
import { createInterface } from 'node:readline';

export const password = 'mycket lång mening för mätning';

/** Makes a training store; the one-time tokens of its users, by user name. */
export function makeStore(program, data) {
  const demo = JSON.parse(execFileSync(program, ['demo', '--data', data, '--json'], { encoding: 'utf8' }));
  return demo.links.map((link) => link.lank.split('#')[1]);
}

export function start(program, data) {
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

/** An agent that keeps one connection, as a browser does. */
export const keptConnection = () => new https.Agent({ keepAlive: true, maxSockets: 1 });

/** `body` is sent as JSON, and a text as it is; `from` is the address of this machine that asks. */
export function call(base, method, path, { body, headers = {}, agent = false, from } = {}) {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = https.request(base + path, {
      method,
      agent,
      localAddress: from,
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
          bytes: all.length,
          cookie: response.headers['set-cookie']?.[0].split(';')[0],
          get json() {
            return all.startsWith('{') ? JSON.parse(all) : null;
          },
        }),
      );
    });
    request.end(text);
  });
}

export async function login(base, token, from) {
  const reply = await call(base, 'POST', '/api/v1/activate', {
    from,
    body: { token, losenord: password },
  });
  if (reply.status !== 200) throw new Error(`activate gave ${reply.status}`);
  return { Cookie: reply.cookie, 'X-CSRF-Token': reply.json.csrf };
}

/** The session with another role to act in. */
export async function actAs(base, session, roll) {
  const reply = await call(base, 'POST', '/api/v1/session/roll', { headers: session, body: { roll } });
  if (reply.status !== 200) throw new Error(`the role ${roll} gave ${reply.status}`);
  return { Cookie: reply.cookie, 'X-CSRF-Token': reply.json.csrf };
}

/** Asks `times` times, so many at once; how many replies there were of each status. */
export async function crowd(atOnce, times, ask) {
  const statuses = {};
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < times) {
        const status = await ask(next++).then(
          (reply) => reply.status,
          () => 'closed',
        );
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  return statuses;
}

export function register(base, session, insats, n, agent = false) {
  return call(base, 'POST', '/api/v1/registreringar', {
    agent,
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

/** A number of /proc/PID/status, which everybody may read. */
export const ofStatus = (pid, name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
export const residentMb = (pid) => ofStatus(pid, 'VmRSS') / 1024;
export const peakMb = (pid) => ofStatus(pid, 'VmHWM') / 1024;

/** Processor time of the process so far, in milliseconds (in steps of ten). */
export function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
