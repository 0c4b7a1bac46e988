import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = `Use: node tests/e2e/run.mjs --program PATH_TO_samspar
  or node tests/e2e/run.mjs --base-url https://127.0.0.1:PORT --links FILE.json
  [--only SUITE] [--chromium PATH]`;

/** What to test against; ends the process with 2 and the right use when that is not said. */
export function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        'base-url': { type: 'string' },
        links: { type: 'string' },
        program: { type: 'string' },
        only: { type: 'string' },
        chromium: { type: 'string', default: '/usr/bin/chromium' },
      },
    });
    if (!values.program && !(values['base-url'] && values.links)) throw new Error('say what to test against');
    return {
      program: values.program ?? null,
      baseUrl: values['base-url']?.replace(/\/$/, '') ?? null,
      links: values.links ? JSON.parse(readFileSync(values.links, 'utf8')).links : null,
      only: values.only ?? null,
      chromium: values.chromium,
    };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}
