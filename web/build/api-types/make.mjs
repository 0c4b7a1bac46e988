import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes what the web takes from schema/, none of which is committed: the types of openapi.yaml to
 * src/api/generated/openapi.ts, so that what the server answers and what the web believes it answers
 * cannot part, and the names of fields in etiketter.csv and of code lists in ord.csv to src/text/generated. Run by
 * every script of package.json that reads them; leaves a file alone when nothing changed.
 *
 * openapi-typescript wants another TypeScript than the web app has, so it is installed here, by itself.
 */
const at = (path) => new URL(path, import.meta.url);

function before(target) {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
}

function write(target, source, text) {
  const whole = `// Made by build/api-types/make.mjs from schema/${source}.\n${text}`;
  if (before(target) === whole) return;
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, whole);
}

/** The lines of a file of schema/ under its header. */
function linesOf(file, expected) {
  const [header, ...lines] = readFileSync(at(`../../../schema/${file}`), 'utf8')
    .trim()
    .split('\n');
  if (header !== expected) throw new Error(`schema/${file} has another header`);
  return lines;
}

/** The code lists by name, in the order of the file. */
function listNames() {
  const rows = linesOf('ord.csv', 'plats;kod;ord')
    .map((line) => line.split(';'))
    .filter(([place]) => place === 'lista')
    .map(([, list, name]) => `  ${list}: ${JSON.stringify(name)},\n`);
  return `export const listNames = {\n${rows.join('')}} as const;\n`;
}

/** Each line as an array of its cells. */
function labels() {
  const rows = linesOf('etiketter.csv', 'post;falt;etikett;kort;bestamd;genus;fraga;hjalp').map((line) => {
    const [record, field, label, short, definite, genus, question, ...help] = line.split(';');
    return `  ${JSON.stringify([record, field, label, short, definite, genus, question, help.join(';')])},\n`;
  });
  return `export const labels: readonly (readonly string[])[] = [\n${rows.join('')}];\n`;
}

/** Types take seconds, which every run of every script would wait for: their file tells what it was made of. */
async function writeTypes() {
  const target = at('../../src/api/generated/openapi.ts');
  const document = at('../../../schema/openapi.yaml');
  const hash = createHash('sha256');
  for (const file of [document, at('package-lock.json'), at(import.meta.url)]) hash.update(readFileSync(file));
  const madeOf = `// Of sha256 ${hash.digest('hex')}.\n`;
  if (before(target).includes(madeOf)) return;
  const { default: openapi, astToString } = await import('openapi-typescript');
  write(target, 'openapi.yaml', madeOf + astToString(await openapi(document, { alphabetize: false })));
}

await writeTypes();
write(at('../../src/text/generated/labels.ts'), 'etiketter.csv', labels());
write(at('../../src/text/generated/list-names.ts'), 'ord.csv', listNames());
