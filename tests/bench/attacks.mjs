// What the memory of the service is measured under: every attack that was ever found to take much of
// it, and the heaviest work that its users ask for, many at once. Each is asked of a fresh service.
import { execFile } from 'node:child_process';
import net from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { writeRows } from './rows.mjs';
import { actAs, call, crowd, keptConnection, password } from './service.mjs';

const run = promisify(execFile);
const addresses = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
const megabyte = 1024 * 1024;
const gzip = { 'Accept-Encoding': 'gzip' };
const year = 2020;

/** The longest span that may be asked for, with the one before it. */
const quarterCentury = '/api/v1/statistik?period=2000-01/2024-12&jamfor=1';

const activation = JSON.stringify({ token: 'A'.repeat(43), losenord: 'x'.repeat(megabyte - 100) });
const ofMegabytes = (base, times) =>
  crowd(64, times, (n) => call(base, 'POST', '/api/v1/activate', { body: activation, from: addresses[n % 4] }));

/** Whoever guesses comes from a new address when the one before has to wait. */
export const guess = (base, n) =>
  call(base, 'POST', '/api/v1/login', {
    from: `127.1.${Math.floor(n / 30) % 250}.${1 + (Math.floor(n / 7500) % 250)}`,
    body: { anvandarnamn: n % 2 ? 'ovning' : `namn${n}`, losenord: 'fel lösenord som är långt' },
  });

const login = (base, from) =>
  call(base, 'POST', '/api/v1/login', { from, body: { anvandarnamn: 'ovning', losenord: password } });

/** Holds so many connections of each address for a while; what each does is the caller's. */
async function hold(base, each, seconds, open) {
  const port = Number(new URL(base).port);
  const sockets = addresses.flatMap((localAddress) =>
    Array.from({ length: each }, (_, n) => open({ host: '127.0.0.1', port, localAddress }, n)),
  );
  sockets.forEach((socket) => socket.on('error', () => null));
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const closed = sockets.filter((socket) => socket.destroyed).length;
  sockets.forEach((socket) => socket.destroy());
  return { held: sockets.length - closed, closed };
}

function speak(at, text, { drips = '', reads = true } = {}) {
  const socket = tls.connect({ ...at, rejectUnauthorized: false }, () => {
    socket.write(text);
    if (drips === '') return;
    const drip = setInterval(() => socket.writable && socket.write(drips), 500);
    socket.once('close', () => clearInterval(drip));
  });
  if (reads) socket.resume();
  else socket.pause();
  return socket;
}

const lines = (session, path) =>
  [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', `Cookie: ${session.Cookie}`, '', ''].join('\r\n');
const slowHead = 'POST /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\n';
const slowBody = `${slowHead}Content-Type: application/json\r\nContent-Length: 8000\r\n\r\n{`;

/** The same path many times at once. */
const reading = (path, { times = 48, headers = {}, roll = 'forbund' } = {}) =>
  async ({ base, session }) => {
    const who = await actAs(base, session, roll);
    return crowd(16, times, () => call(base, 'GET', path, { headers: { ...who, ...headers } }));
  };

const asking = (path, body, times) =>
  async ({ base, session }) => {
    const who = await actAs(base, session, 'forbund');
    return crowd(16, times, () => call(base, 'POST', path, { headers: who, body }));
  };

async function publish({ base, session }) {
  const who = await actAs(base, session, 'forbund');
  const made = await call(base, 'POST', '/api/v1/publiceringar', { headers: who, body: { ar: year } });
  if (made.status !== 201) throw new Error(`publishing ${year} gave ${made.status}: ${JSON.stringify(made.json)}`);
  return crowd(16, 32, () => call(base, 'POST', '/api/v1/mikrodata', { headers: who, body: { ar: year } }));
}

/** A day at an office that has everything to do at once. */
async function officeDay(house) {
  const { base, session, program, data, home, insats } = house;
  const who = await actAs(base, session, 'forbund');
  const get = (path) => () => call(base, 'GET', path, { headers: who });
  const file = writeRows(join(home, 'office.csv'), 10_000, insats.namn);
  const [xlsx, html, preview, logins] = await Promise.all([
    crowd(6, 12, get(`/api/v1/statistik?period=${year}&format=xlsx`)),
    crowd(3, 6, get(`/api/v1/statistik?period=${year}&format=html`)),
    crowd(2, 4, () => call(base, 'POST', '/api/v1/publiceringar/forhandsgranska', { headers: who, body: { ar: year } })),
    crowd(10, 30, () => login(base)),
    run(program, ['import', 'registreringar', file, '--data', data], { maxBuffer: 1 << 28 }),
  ]);
  return { xlsx, html, preview, logins };
}

async function connections({ base }, count) {
  const agents = Array.from({ length: count }, keptConnection);
  const statuses = await crowd(count, count, (n) => call(base, 'GET', '/readyz', { agent: agents[n] }));
  agents.forEach((agent) => agent.destroy());
  return statuses;
}

async function importing({ base, session, program, data, home, insats }) {
  const file = writeRows(join(home, 'large.csv'), 100_000, insats.namn);
  const words = ['import', 'registreringar', file, '--data', data];
  const done = run(program, words, { maxBuffer: 1 << 28 }).then(() => 'imported');
  const lists = crowd(4, 200, () => call(base, 'GET', '/api/v1/registreringar?antal=500', { headers: session }));
  return { import: await done, lists: await lists };
}

/** By name: what is done, and over which store. */
export const attacks = {
  '200 bodies of 1 MB to /activate, 64 at once': { do: ({ base }) => ofMegabytes(base, 200) },
  'the same with logins': {
    do: async ({ base }) => ({
      bodies: (await Promise.all([ofMegabytes(base, 200), crowd(16, 60, (n) => guess(base, n))]))[0],
    }),
  },
  '400 forms of 64 kB, 64 at once': {
    do: ({ base, session }) => {
      const body = JSON.stringify({ insats: 1, start: 'x'.repeat(64_000) });
      return crowd(64, 400, (n) => call(base, 'POST', '/api/v1/registreringar', { headers: session, body, from: addresses[n % 4] }));
    },
  },
  'statistics of 25 years with comparison, 16 at once': { do: reading(quarterCentury) },
  'the same, packed': { do: reading(quarterCentury, { headers: gzip }) },
  'statistics of three centuries': { do: reading('/api/v1/statistik?period=1900-01/2199-12&jamfor=1') },
  'statistics of 25 years as xlsx, 16 at once': { do: reading(`${quarterCentury}&format=xlsx`, { times: 32 }) },
  'the same as html': { do: reading(`${quarterCentury}&format=html`, { times: 32 }) },
  'the annual report as xlsx, 16 at once': { do: reading(`/api/v1/arsredovisning?ar=${year}&typ=intern&format=xlsx`) },
  'the annual report as html, 16 at once': { do: reading(`/api/v1/arsredovisning?ar=${year}&typ=intern&format=html`) },
  'previews of a publicering, 16 at once': { do: asking('/api/v1/publiceringar/forhandsgranska', { ar: year }, 24) },
  'a publicering, then mikrodata, 16 at once': { do: publish },
  'an office: 6 xlsx, 3 html, 2 previews, 10 logins, an import': { do: officeDay },
  'an import of 100 000 while lists are read': { do: importing },
  'lists of 500 of 100 000, 32 at once': {
    large: true,
    do: ({ base, session }) =>
      crowd(32, 320, (n) =>
        call(base, 'GET', `/api/v1/registreringar?status=alla&antal=500&sortera=${['start', 'kod', 'fodelsear'][n % 3]}`, {
          headers: session,
          from: addresses[n % 4],
        }),
      ),
  },
  'statistics of 100 000, 16 at once': { large: true, do: reading('/api/v1/statistik?period=2015-01/2024-12&jamfor=1') },
  'slow readers of the largest reply, 64 of each of four addresses': {
    do: async ({ base, session }) => {
      const who = await actAs(base, session, 'forbund');
      return hold(base, 64, 20, (at) => speak(at, lines(who, quarterCentury), { reads: false }));
    },
  },
  'slow bodies, heads and handshakes, 64 of each of four addresses': {
    do: async ({ base }) =>
      hold(base, 192, 12, (at, n) =>
        [() => speak(at, slowBody, { drips: ' ' }), () => speak(at, slowHead, { drips: 'X' }), () => net.connect(at)][n % 3](),
      ),
  },
  '64 guessers of passwords from ever new addresses': { do: ({ base }) => crowd(64, 400, (n) => guess(base, n)) },
  '300 connections that are kept': { do: (house) => connections(house, 300) },
  '1 024 connections, four addresses': {
    do: ({ base }) => hold(base, 256, 5, (at) => speak(at, 'GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')),
  },
};
