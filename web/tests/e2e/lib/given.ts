import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../../../../build/release/samspar', import.meta.url);

/** The program that is tested. */
export const program = process.env['SAMSPAR_PROGRAM'] ?? fileURLToPath(built);

/** The browser of the system. None is ever fetched. */
export const chromium = process.env['SAMSPAR_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether the tests that take minutes run too. */
export const long = process.env['SAMSPAR_E2E_LONG'] === '1';

function needProgram(file: string, what: string, remedy: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    throw new Error(`there is no ${what} that can be run at ${file}: ${remedy}`);
  }
}

/** Says at once, and in words, what is missing on this machine. */
export function needAll(): void {
  needProgram(program, 'samspar', 'run scripts/build, or name another with SAMSPAR_PROGRAM');
  needProgram(chromium, 'Chromium', 'run scripts/setup --tests, or name another with SAMSPAR_CHROMIUM');
}
