// flood_bench.mjs PROGRAM: a known user at a known address logs in while passwords are guessed.
// 64 clients guess without a pause, from four addresses that have to wait soon, and then from ever new
// ones that need not; a user who has logged in before from a fifth logs in 20 times under each.
// Prints one JSON object: milliseconds, and what everybody was answered.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guess } from './attacks.mjs';
import { call, login, makeStore, median, password, start } from './service.mjs';

const program = process.argv[2];
const home = mkdtempSync(join(tmpdir(), 'samspar-flood-'));
const data = join(home, 'data');
const visitor = '127.0.0.9';
const guessers = 64;
const logins = 20;

/** The statuses of one flood that goes on until it is told to end. */
function flood(base, ask) {
  const answers = {};
  let going = true;
  let next = 0;
  const all = Array.from({ length: guessers }, async () => {
    while (going) {
      const status = await ask(base, next++).then(
        (reply) => reply.status,
        () => 'closed',
      );
      answers[status] = (answers[status] ?? 0) + 1;
    }
  });
  return async () => {
    going = false;
    await Promise.all(all);
    return answers;
  };
}

async function under(base, ask) {
  const end = flood(base, ask);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const times = [];
  const statuses = {};
  for (let n = 0; n < logins; ++n) {
    const begin = performance.now();
    const body = { anvandarnamn: 'ovning', losenord: password };
    const reply = call(base, 'POST', '/api/v1/login', { from: visitor, body });
    const { status } = await reply.catch(() => ({ status: 'closed' }));
    times.push(performance.now() - begin);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const slowest = Math.round(Math.max(...times));
  return { median_ms: Math.round(median(times)), slowest_ms: slowest, logins: statuses, guesses: await end() };
}

const fromFour = (base, n) =>
  call(base, 'POST', '/api/v1/login', {
    from: `127.0.0.${2 + (n % 4)}`,
    body: { anvandarnamn: `namn${n}`, losenord: 'fel lösenord som är långt' },
  });

let child;
try {
  const [token] = makeStore(program, data);
  const service = await start(program, data);
  child = service.child;
  await login(service.base, token, visitor);
  const four_addresses = await under(service.base, fromFour);
  const new_addresses = await under(service.base, guess);
  console.log(JSON.stringify({ four_addresses, new_addresses }));
} finally {
  child?.removeAllListeners('exit');
  child?.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true });
}
