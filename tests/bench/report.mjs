// report.mjs DIR: reads what scripts/bench measured and prints each figure beside its limit.
import { readFileSync } from 'node:fs';

const dir = process.argv[2];
const read = (name) => JSON.parse(readFileSync(`${dir}/${name}`, 'utf8'));
const figures = (name) =>
  Object.fromEntries(read(`${name}.json`).benchmarks.map((one) => [one.name, one]));

const nation = figures('nation');
const short = figures('short');
const forbund = figures('forbund');
const peer = read('nation.peer.json');
const http = read('http.json');
const load = read('load.json');
const postgres = read('postgres.json');
const flood = Object.entries(read('flood.json'));
const memory = Object.entries(read('memory.json'));
const slowestList = Math.max(...Object.values(load.lists_cpu_ms));
const failed = [load.small, load.large].reduce((sum, one) => sum + one.writers.failed + one.readers.failed, 0);
const growth = nation.load_and_compute_year.real_time / short.load_and_compute_year.real_time;

const lines = [
  ['all tables of a year, 1 000 000 registreringar of 20 years, computing', nation.compute_year.real_time, 20, 'ms'],
  ['the same with reading the encrypted store', nation.load_and_compute_year.real_time, 300, 'ms'],
  ['ten times the history, the same year', growth, 1.2, 'times'],
  ['one förbund (10 000 registreringar), reading and computing', forbund.load_and_compute_year.real_time, 5, 'ms'],
  ['memory for a loaded row', nation.load_year.bytes_per_row, 48, 'bytes'],
  ['one durable registration through HTTPS, median', http.registration_ms, 10, 'ms'],
  ['50 clients at once: errors', http.errors, 0, ''],
  ['50 clients at once: acknowledged and lost', http.lost, 0, ''],
  ['processor time of one registration, kept connection', http.kept_cpu_ms, 0.7, 'ms'],
  ['a list of 100 of 100 000, processor time, the dearest order', slowestList, 20, 'ms'],
  ['/readyz while eight lists are read at once', load.readyz.longest_ms, 50, 'ms'],
  ['an import of 10 000: others wait to write', load.small.writers.longest_ms, 1000, 'ms'],
  ['imports of 10 000 and 100 000: others that failed', failed, 0, ''],
  ['memory at its highest in all that', load.peak_mb, 320, 'MB'],
  ...memory.map(([what, peak]) => [`memory under ${what}`, peak, 320, 'MB']),
  ...flood.map(([how, { slowest_ms }]) => [
    `64 guessers (${how.replace('_', ' ')}): the slowest of 20 logins of a known user`,
    slowest_ms,
    2000,
    'ms',
  ]),
  ...flood.map(([how, { logins }]) => [
    `64 guessers (${how.replace('_', ' ')}): logins of her that failed`,
    20 - (logins['200'] ?? 0),
    0,
    '',
  ]),
  ['start to ready', http.ready_ms, 1000, 'ms'],
  ['resident memory, idle', http.idle_mb, 60, 'MB'],
];

// The limit is a quarter of what the peer does in the same run.
if (!postgres.missing) {
  const times = postgres.kept_per_second / http.kept_per_second;
  lines.push(['50 clients with kept connections: PostgreSQL is so many times as fast', times, 4, 'times']);
}

let missed = 0;
for (const [what, value, limit, unit] of lines) {
  const ok = value <= limit;
  missed += ok ? 0 : 1;
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${what}: ${Number(value.toFixed(2))} ${unit} (limit ${limit})`);
}
console.log(`
Against plain SQLite on the same rows in the same run:
  reading the year:  ${nation.load_year.real_time.toFixed(1)} ms encrypted, ${peer.read_year_ms.toFixed(1)} ms plain: ${(nation.load_year.real_time / peer.read_year_ms).toFixed(2)} times
  one durable write: ${http.registration_ms} ms through HTTPS, ${peer.commit_ms.toFixed(2)} ms plain commit: ${(http.registration_ms / peer.commit_ms).toFixed(2)} times
  50 clients: ${http.acknowledged} registrations, ${http.per_second} a second with a connection for each, ${http.kept_per_second} with kept ones
  ${
    postgres.missing
      ? `PostgreSQL as the peer of that: skipped, ${postgres.missing}`
      : `PostgreSQL ${postgres.version} by pgbench: ${postgres.per_second} with a connection for each, ${postgres.kept_per_second} with kept ones; ` +
        `processor time of one ${postgres.cpu_ms} and ${postgres.kept_cpu_ms} ms, here ${http.cpu_ms} and ${http.kept_cpu_ms} ms`
  }
  an import of 100 000: ${load.large.seconds} s, readers waited ${load.large.readers.longest_ms} ms at most, writers ${load.large.writers.longest_ms} ms`);
process.exitCode = missed === 0 ? 0 : 1;
