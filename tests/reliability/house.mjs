// What the parts share: a training store that is made once and copied, the service over a copy on a
// Unix socket with one session that outlives its restarts, and how a store is judged afterwards.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const password = 'mycket lång mening för prövning';
const replyWithinMs = 120_000;
/** What a registrering of today may be asked about. */
const confirmed = ['possible_duplicate', 'age_outside_insats', 'age_unusual', 'start_long_ago'];

/** Memory where there is enough: what is tried here is what a disk keeps, not how fast it is. */
const memory = '/dev/shm';
const memoryBytes = 2 ** 31;
function place() {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize < memoryBytes ? tmpdir() : memory;
}

export const today = () => new Date().toISOString().slice(0, 10);

/** What is ended with this process, whatever ends it. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Runs the program to its end; never throws for what it says no to. */
export function run(program, words, { env = {}, timeout = replyWithinMs } = {}) {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      words,
      { env: { ...process.env, ...env }, timeout, killSignal: 'SIGKILL', maxBuffer: 1 << 26 },
      (error, out, err) => {
        running.delete(child);
        resolve({ code: error ? error.code : 0, signal: error?.signal ?? null, out, err });
      },
    );
    running.add(child);
  });
}

/** The service over one directory, on a Unix socket: no port to take, nothing to be encrypted. */
export class Service {
  static async start(program, data, { env = {}, tls = false } = {}) {
    const service = new Service();
    service.socketPath = `${data}.sock`;
    rmSync(service.socketPath, { force: true });
    const where = tls ? ['--listen', '127.0.0.1:0'] : ['--socket', service.socketPath];
    const child = spawn(program, ['serve', '--data', data, ...where, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    running.add(child);
    service.child = child;
    service.said = '';
    child.stderr.on('data', (part) => (service.said += part));
    service.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        running.delete(child);
        service.agent.destroy();
        service.gone = true;
        resolve({ code, signal });
      });
    });
    service.agent = new http.Agent({ keepAlive: true });
    const line = await Promise.race([
      new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
      service.ended.then(({ code }) => {
        throw new NotStarted(code, service.said.trim());
      }),
    ]);
    service.base = JSON.parse(line).listening;
    return service;
  }

  get pid() {
    return this.child.pid;
  }

  /** One request; throws when the connection ends before the reply. */
  call(method, path, { body, headers = {} } = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const length = text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          socketPath: this.socketPath,
          agent: this.agent,
          method,
          path,
          timeout: replyWithinMs,
          headers: { Host: 'localhost', ...headers, ...length },
        },
        (response) => {
          let all = '';
          response.on('data', (part) => (all += part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              cookie: response.headers['set-cookie']?.[0].split(';')[0],
              json: all.startsWith('{') ? JSON.parse(all) : null,
            }),
          );
        },
      );
      request.on('timeout', () => request.destroy(new Error('no reply')));
      request.on('error', reject);
      request.end(text);
    });
  }

  kill() {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  stop() {
    if (!this.gone) this.child.kill('SIGTERM');
    return this.ended;
  }
}

export class NotStarted extends Error {
  constructor(code, said) {
    super(`the service ended with ${code}: ${said}`);
    this.code = code;
    this.said = said;
  }
}

export async function activate(service, token) {
  const reply = await service.call('POST', '/api/v1/activate', { body: { token, losenord: password } });
  if (reply.status !== 200) throw new Error(`activate gave ${reply.status}`);
  return { Cookie: reply.cookie, 'X-CSRF-Token': reply.json.csrf };
}

export function login(service, anvandarnamn = 'ovning') {
  return service.call('POST', '/api/v1/login', { body: { anvandarnamn, losenord: password } });
}

/** The house of one run: the store that all parts begin with, and a place for their copies. */
export class House {
  static async make(program, tools) {
    const house = new House();
    house.program = program;
    house.tools = tools;
    house.home = mkdtempSync(join(place(), 'samspar-reliability-'));
    process.on('exit', () => rmSync(house.home, { recursive: true, force: true }));
    house.template = join(house.home, 'template');
    const demo = JSON.parse(
      execFileSync(program, ['demo', '--data', house.template, '--json'], { encoding: 'utf8' }),
    );
    const service = await Service.start(program, house.template);
    service.session = house.session = await activate(service, demo.links[0].lank.split('#')[1]);
    const list = await service.call('GET', '/api/v1/insatser', { headers: house.session });
    house.insats = list.json.insatser.find((one) => one.slut === null && one.kon_begransning === null).id;
    house.before = await house.total(service);
    await service.stop();
    rmSync(join(house.template, 'ballast'), { force: true });
    house.copies = 0;
    house.sessions = new Map();
    return house;
  }

  /** An empty directory of the run. */
  directory() {
    const path = join(this.home, `d${++this.copies}`);
    mkdirSync(path, { mode: 0o700 });
    return path;
  }

  /** A fresh copy of a store, without the sockets and the ballast that a service makes by itself. */
  copy(from = this.template) {
    const path = this.directory();
    cpSync(from, path, { recursive: true, filter: (name) => !/\/(ballast|[a-z]+\.sock)$/.test(name) });
    if (this.sessions.has(from)) this.sessions.set(path, this.sessions.get(from));
    return path;
  }

  remove(path) {
    rmSync(path, { recursive: true, force: true });
    rmSync(`${path}.sock`, { force: true });
  }

  async serve(data, options = {}) {
    const service = await Service.start(this.program, data, options);
    service.session = this.sessions.get(data) ?? this.session;
    if (!options.tls) await this.#letIn(service, data);
    return service;
  }

  /** A session ends when nobody used it for a while, which a long run is. */
  async #letIn(service, data) {
    const reply = await this.get(service, '/insatser').catch(() => null);
    if (reply?.status !== 401) return;
    const entered = await login(service);
    if (entered.status !== 200) return;
    service.session = { Cookie: entered.cookie, 'X-CSRF-Token': entered.json.csrf };
    this.sessions.set(data, service.session);
  }

  run(words, options) {
    return run(this.program, words, options);
  }

  /** What to send as one registrering; the same key again is the same registrering. */
  registration(n) {
    return { key: randomUUID(), n };
  }

  register(service, { key, n }, { session = service.session, start = today() } = {}) {
    return service.call('POST', '/api/v1/registreringar', {
      headers: { ...session, 'Idempotency-Key': key },
      body: {
        insats: this.insats,
        start,
        kon: n % 2 ? 'man' : 'kvinna',
        fodelsear: 1965 + (n % 40),
        forsorjning_fore: ['a_kassa'],
        bekraftat: confirmed,
      },
    });
  }

  get(service, path, session = service.session) {
    return service.call('GET', `/api/v1${path}`, { headers: session });
  }

  async total(service) {
    const page = await this.get(service, '/registreringar?status=alla&antal=1');
    if (page.status !== 200) throw new Error(`the list gave ${page.status}`);
    return page.json.totalt;
  }

  /** How often each code is in the lists. */
  async codes(service, session = service.session) {
    const found = new Map();
    let after = '';
    do {
      const page = await this.get(service, `/registreringar?status=alla&antal=500${after}`, session);
      if (page.status !== 200) throw new Error(`the list gave ${page.status}`);
      for (const { kod } of page.json.registreringar) found.set(kod, (found.get(kod) ?? 0) + 1);
      after = page.json.nasta ? `&efter=${encodeURIComponent(page.json.nasta)}` : null;
    } while (after !== null);
    return found;
  }

  /** The faults that the doctor finds, as sentences. */
  async faults(data) {
    const { code, signal, out, err } = await this.run(['doctor', '--data', data, '--json']);
    let checks = [];
    try {
      ({ checks } = JSON.parse(out));
    } catch {
      return [`doctor ended with ${signal ?? code}: ${err.trim()}`];
    }
    return checks.filter(({ state }) => state === 'fault').map(({ check, text }) => `${check}: ${text}`);
  }
}
