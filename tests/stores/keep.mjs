// keep.mjs --program FILE [--tools DIR]: makes the store of this version, with everything that was
// given out of it, in tests/data/stores/schema-N. With --tools also the stores of older schemas that
// are not kept yet and that a release has had. What is kept is never made again.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activate } from '../reliability/house.mjs';
import { makeOlder, schemaFiles } from '../reliability/older_store.mjs';
import { formats, logRows, place, reviewer, storeFiles, withService } from './kept_store.mjs';

/** Older schemas of which a store is kept: the first, and the first with everything that is given out. */
const olderSchemas = [1, 3];
const firstPublished = 3;
/** Of a rättelse that withdraws a table. */
const correctionFormats = ['json', 'csv'];
const givenOut = ['publicering', 'mikrodata', 'statistik-2021.csv', 'log.json'];

const words = process.argv.slice(2);
const option = (name) => words[words.indexOf(name) + 1];
const program = option('--program');
const home = mkdtempSync(join(tmpdir(), 'samspar-keep-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
const data = join(home, 'data');
const samspar = (...words) => execFileSync(program, [...words, '--data', data], { encoding: 'utf8' });

/** What a förbund does with a store, so that every kind of row is in it. */
async function live() {
  const made = JSON.parse(samspar('demo', '--json'));
  await withService(program, data, async (service) => {
    const session = await activate(service, made.links[0].lank.split('#')[1]);
    const list = await service.call('GET', '/api/v1/registreringar?status=alla&antal=1', { headers: session });
    const { kod, version } = list.json.registreringar[0];
    const marked = await service.call('POST', `/api/v1/registreringar/${kod}/felregistrering`, {
      headers: session,
      body: { version, skal: 'provregistrering' },
    });
    if (marked.status !== 200) throw new Error(`felregistrering gave ${marked.status}`);
    const added = JSON.parse(samspar('user', 'add', reviewer, '--role', 'granskare', '--json'));
    await activate(service, JSON.stringify(added).match(/#([^"]+)"/)[1]);
  });
  samspar('publicera', '2021');
  mkdirSync(join(home, 'mikrodata'));
  samspar('mikrodata', '2021', '--out', join(home, 'mikrodata'));
  samspar('publicering', 'rattelse', '2021', '--skal', 'Åldern var räknad fel.', '--aterkalla', 'alder');
  samspar('publicering', 'policy', '--troskel', '6', '--kon-fran', '12', '--signed-by', 'Anna Ek');
  const code = ['omstallningsstod', '--label', 'Omställningsstöd', '--group', 'ovrig_offentlig'];
  samspar('kodlista', 'add', 'forsorjning', ...code, '--from', '2026-01-01');
  samspar('user', 'add', 'anna.ek', '--role', 'handlaggare', '--insats', 'UPIS', '--display-name', 'Anna Ek');
}

/** What was given out, as files, and the figures of the year. */
function giveOut(store) {
  mkdirSync(join(store, 'publicering'), { recursive: true });
  for (const format of formats) {
    samspar('publicering', 'fil', '1', '--format', format, '--out', join(store, 'publicering', format));
  }
  mkdirSync(join(store, 'rattelse'));
  for (const format of correctionFormats) {
    const out = join(store, 'rattelse', format);
    samspar('publicering', 'fil', '1', '--rattelse', '1', '--format', format, '--out', out);
  }
  cpSync(join(home, 'mikrodata'), join(store, 'mikrodata'), { recursive: true });
  writeFileSync(join(store, 'statistik-2021.csv'), samspar('statistik', '2021'));
}

function keepData(from, store) {
  mkdirSync(join(store, 'data'), { recursive: true });
  for (const name of storeFiles) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(store, 'data', name));
  }
}

const newest = join(place, `schema-${schemaFiles.length}`);
if (existsSync(newest)) throw new Error(`${newest} is kept already, and what is kept stays as it is`);
await live();
const log = await withService(program, data, logRows);
giveOut(newest);
writeFileSync(join(newest, 'log.json'), `${JSON.stringify(log, null, 1)}\n`);
samspar('backup', join(newest, 'store.backup'));
keepData(data, newest);
console.log(newest);

if (words.includes('--tools')) {
  const tools = { sql: join(option('--tools'), 'sql') };
  for (const schema of olderSchemas) {
    const store = join(place, `schema-${schema}`);
    if (existsSync(store)) continue;
    const older = join(home, `older-${schema}`);
    cpSync(data, older, { recursive: true, filter: (name) => !/\.sock$/.test(name) });
    makeOlder({ tools }, older, schemaFiles.length - schema);
    keepData(older, store);
    const left = schema < firstPublished ? ['statistik-2021.csv'] : givenOut;
    for (const name of left) cpSync(join(newest, name), join(store, name), { recursive: true });
    console.log(store);
  }
}
