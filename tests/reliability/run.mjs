// run.mjs [--long] --program FILE --tools DIR PART...: tries to make samspar lose or double what it
// has acknowledged, or take what is broken for whole. One line for each part: counts and losses
// decide, times are only told. Exit code 1 when a part found something.
import { join } from 'node:path';
import { House } from './house.mjs';

const counting = [
  'kill',
  'import',
  'migration',
  'publication',
  'power',
  'faults',
  'full_disk',
  'clock',
  'flips',
  'backup',
  'rotation',
  'keyring',
];
/** These take as long as they are told. */
const timed = ['clients', 'soak', 'slow', 'proxied'];
const parts = [...counting, ...timed];

const words = process.argv.slice(2);
function option(name) {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
}
const program = option('--program');
const tools = option('--tools');
const length = words.includes('--long') ? 'long' : 'short';
const chosen = words.filter((word) => word !== '--long');
const unknown = chosen.filter((name) => !parts.includes(name));
if (!program || !tools || unknown.length > 0) {
  console.error(`scripts/reliability: no part ${unknown.join(', ')}; there are ${parts.join(', ')}`);
  process.exit(2);
}

const mostShown = 5;
const house = await House.make(program, {
  faults: join(tools, 'faults.so'),
  clock: join(tools, 'clock.so'),
  sql: join(tools, 'sql'),
});
let failed = 0;

async function tryPart(name) {
  const part = await import(`./${name}.mjs`);
  const begin = performance.now();
  let result;
  try {
    result = await part.default(house, part.sizes[length]);
  } catch (error) {
    result = { text: 'broke off', bad: [error.stack] };
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const verdict = result.bad.length > 0 ? 'FAIL' : 'ok  ';
  console.log(`${verdict} ${name.padEnd(12)} ${result.text} (${seconds} s)`);
  result.bad.slice(0, mostShown).forEach((line) => console.log(`     ${line}`));
  failed += result.bad.length > 0 ? 1 : 0;
}

async function inTurn(names) {
  for (const name of names) await tryPart(name);
}

const wanted = (names) => names.filter((name) => chosen.length === 0 || chosen.includes(name));
// Times and memory are told only, so that the short form need not wait for them; the long one does.
if (length === 'short') await Promise.all([inTurn(wanted(counting)), inTurn(wanted(timed))]);
else await inTurn(wanted(parts));
process.exit(failed > 0 ? 1 : 0);
