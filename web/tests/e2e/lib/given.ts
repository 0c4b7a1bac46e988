import { fileURLToPath } from 'node:url';

const built = new URL('../../../../build/release/samspar', import.meta.url);

/** The program that is tested. */
export const program = process.env['SAMSPAR_PROGRAM'] ?? fileURLToPath(built);

/** The browser of the system. None is ever fetched. */
export const chromium = process.env['SAMSPAR_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether the tests that take minutes run too. */
export const long = process.env['SAMSPAR_E2E_LONG'] === '1';
