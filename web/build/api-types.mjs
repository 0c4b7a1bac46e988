import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

/**
 * Writes the types of schema/openapi.yaml to src/api/generated/openapi.ts, which is not committed:
 * what the server answers and what the web believes it answers cannot part. Run by every script of
 * package.json that reads the types; leaves the file alone when nothing changed.
 */
const source = new URL('../../schema/openapi.yaml', import.meta.url);
const target = new URL('../src/api/generated/openapi.ts', import.meta.url);

const text = `// Made by build/api-types.mjs from schema/openapi.yaml.\n${astToString(await openapi(source, { alphabetize: false }))}`;

function before() {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
}

if (before() !== text) {
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, text);
}
