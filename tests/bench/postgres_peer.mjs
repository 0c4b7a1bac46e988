// postgres_peer.mjs [SECONDS]: PostgreSQL as the peer of 50 clients that register at once.
// Starts a cluster of its own on 127.0.0.1, with TLS by a self-made certificate and everything that
// makes a commit last switched on, and lets pgbench write comparable rows: one registrering with a
// unique code and one row of a log, in one transaction and one round trip, prepared. Once with kept
// connections, once with a new one for each. Afterwards the cluster is gone.
// Prints one JSON object; {"missing": WHY} where there is no PostgreSQL.
//
// What is not alike: pgbench is a program in C and takes a tenth of the processor that a client of
// HTTPS in Node.js takes, so load.c is the client of the service in the same run. PostgreSQL parses
// no HTTP and no JSON, asks no session and no rights, and stores neither history nor an encrypted
// page; and it lets commits of several clients share one sync of the disk.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { cpuMs } from './service.mjs';

const [seconds = '10'] = process.argv.slice(2);
const clients = 50;
const startWithinMs = 30_000;
/** Who runs it when root asks: PostgreSQL refuses to run as root. */
const nobody = 65534;

/** Where initdb and pgbench are: on the PATH, or where Debian puts them, the newest first. */
function programs() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...(process.env.PATH ?? '').split(':'), ...versions.map((one) => join(debian, one, 'bin'))];
  return places.find((place) => ['initdb', 'postgres', 'pgbench', 'psql'].every((name) => existsSync(join(place, name))));
}

function freePort() {
  return new Promise((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => {
      const { port } = taken.address();
      taken.close(() => resolve(port));
    });
  });
}

const tables = `
CREATE TABLE registrering (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kod text NOT NULL UNIQUE, insats integer NOT NULL,
  start date NOT NULL, kon smallint NOT NULL, fodelsear smallint NOT NULL, forsorjning text NOT NULL,
  skapad timestamptz NOT NULL DEFAULT now());
CREATE TABLE logg (
  nummer bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, nar timestamptz NOT NULL DEFAULT now(),
  anvandare integer NOT NULL, roll text NOT NULL, adress text NOT NULL, vad text NOT NULL, pa bigint NOT NULL);`;

// 48 random bits are enough of a code for rows that are thrown away.
const transaction = `\\set ar random(1965, 2004)
\\set kon random(0, 1)
WITH ny AS (
  INSERT INTO registrering (kod, insats, start, kon, fodelsear, forsorjning)
  VALUES (left(replace(gen_random_uuid()::text, '-', ''), 12), 1, current_date, :kon, :ar, 'a_kassa')
  RETURNING id)
INSERT INTO logg (anvandare, roll, adress, vad, pa)
SELECT 1, 'handlaggare', '127.0.0.1', 'registrering.start', id FROM ny;
`;

const bin = programs();
if (!bin) {
  console.log(JSON.stringify({ missing: 'PostgreSQL is not installed (apt-get install postgresql)' }));
  process.exit(0);
}
const home = mkdtempSync(join(tmpdir(), 'samspar-postgres-'));
const data = join(home, 'data');
const asRoot = userInfo().uid === 0;
const who = asRoot ? { uid: nobody, gid: nobody } : {};
const run = (name, words, options = {}) =>
  execFileSync(join(bin, name), words, { ...who, cwd: home, encoding: 'utf8', env: { ...process.env, HOME: home }, stdio: ['ignore', 'pipe', 'pipe'], ...options });

function makeCluster(port) {
  chmodSync(home, 0o755);
  execFileSync('install', ['-d', '-m', '700', ...(asRoot ? ['-o', String(nobody), '-g', String(nobody)] : []), data]);
  run('initdb', ['--pgdata', data, '--auth', 'trust', '--username', 'bench', '--no-locale', '--encoding', 'UTF8']);
  const key = join(data, 'server.key');
  const certificate = join(data, 'server.crt');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-nodes', '-days', '2', '-subj', '/CN=localhost', '-keyout', key, '-out', certificate], { ...who, stdio: 'ignore' });
  const settings = { listen_addresses: "'127.0.0.1'", port, unix_socket_directories: "''", max_connections: clients + 10, ssl: 'on', fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  writeFileSync(join(data, 'postgresql.conf'), lines.join(''), { flag: 'a' });
}

function start() {
  const server = spawn(join(bin, 'postgres'), ['-D', data], { ...who, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`PostgreSQL is not ready: ${said}`)), startWithinMs);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
    server.stderr.on('data', (part) => {
      said += part;
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(late);
      resolve(server);
    });
  });
}

/** How many children the server has; a backend counts with its processor time once it is gone. */
const children = (pid) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').length;

async function backendsGone(pid, before) {
  while (children(pid) > before) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Processor time of the server with its ended children, in milliseconds. */
function cpuWithChildrenMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return cpuMs(pid) + (Number(fields[13]) + Number(fields[14])) * 10;
}

let server;
try {
  const port = await freePort();
  makeCluster(port);
  server = await start();
  const target = `host=127.0.0.1 port=${port} user=bench dbname=postgres sslmode=require`;
  run('psql', ['--dbname', target, '--quiet', '--set', 'ON_ERROR_STOP=1', '--command', tables]);
  writeFileSync(join(home, 'register.sql'), transaction);
  const ask = (question) => run('psql', ['--dbname', target, '--tuples-only', '--no-align', '--command', question]).trim();
  if (ask('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()') !== 't') throw new Error('the connection has no TLS');

  const measure = async (...words) => {
    const alone = children(server.pid);
    const before = cpuWithChildrenMs(server.pid);
    const said = run('pgbench', ['--no-vacuum', '--client', String(clients), '--jobs', '2', '--time', seconds, '--protocol', 'prepared', '--file', join(home, 'register.sql'), ...words, target]);
    const [, made] = /transactions actually processed: (\d+)/.exec(said) ?? [];
    if (!made) throw new Error(`pgbench says: ${said}`);
    // On a machine that is busy otherwise not one connection may be made in time: then there is no rate.
    const [, rate = '0'] = /^tps = ([\d.]+)/m.exec(said) ?? [];
    await backendsGone(server.pid, alone);
    return {
      perSecond: Math.round(Number(rate)),
      cpuMs: Number(((cpuWithChildrenMs(server.pid) - before) / Math.max(1, Number(made))).toFixed(2)),
    };
  };
  const kept = await measure();
  const anew = await measure('--connect');
  console.log(
    JSON.stringify({
      version: ask('SHOW server_version'),
      clients,
      kept_per_second: kept.perSecond,
      kept_cpu_ms: kept.cpuMs,
      per_second: anew.perSecond,
      cpu_ms: anew.cpuMs,
    }),
  );
} finally {
  if (server) {
    server.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT'); // at once, without waiting for clients
    await ended;
  }
  rmSync(home, { recursive: true, force: true });
}
