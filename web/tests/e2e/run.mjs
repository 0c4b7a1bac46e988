#!/usr/bin/env node
/** Runs the browser tests in order against a running server, or one that it starts itself. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './lib/arguments.mjs';
import { launch, openWindow } from './lib/browser.mjs';
import { startProgram } from './lib/program.mjs';
import { entry } from './suites/entry.mjs';
import { forms } from './suites/forms.mjs';
import { kodlistor } from './suites/kodlistor.mjs';
import { keyboard } from './suites/keyboard.mjs';
import { deltagare } from './suites/deltagare.mjs';
import { endMany } from './suites/end-many.mjs';
import { administration } from './suites/administration.mjs';
import { publicering } from './suites/publicering.mjs';
import { secondFactor } from './suites/second-factor.mjs';
import { session } from './suites/session.mjs';
import { shell } from './suites/shell.mjs';
import { size } from './suites/size.mjs';
import { stepUp } from './suites/step-up.mjs';
import { statistics } from './suites/statistics.mjs';

// The order matters: the first suite opens the one-time link.
const suites = { entry, size, keyboard, forms, deltagare, endMany, session, shell, statistics, administration, kodlistor, publicering, secondFactor, stepUp };

/** Every wait is for a condition; these only end a test that would never pass, also on a busy machine. */
const stepTimeout = 120_000;
const testTimeout = 300_000;

/** Fails after the given time; stop() keeps it from failing. */
function deadline(milliseconds) {
  let timer;
  const passed = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${milliseconds / 1000} s`)), milliseconds);
  });
  return { passed, stop: () => clearTimeout(timer) };
}

/** Keeps what the page looked like when a test failed. */
async function keepPicture(world, page, name) {
  const file = `failed-${name.replace(/\W+/g, '-')}.png`;
  await page?.screenshot({ path: join(world.out, file) }).catch(() => undefined);
}

/** Runs one test in a window of its own; what the page did wrong on the side fails it too. */
async function runTest(world, suite, name, test) {
  world.faults.length = 0;
  const limit = deadline(testTimeout);
  const began = Date.now();
  let window = null;
  try {
    window = await openWindow(world);
    window.page.setDefaultTimeout(stepTimeout);
    await Promise.race([test(world, window.page), limit.passed]);
    if (world.faults.length > 0) throw new Error([...new Set(world.faults)].join('\n    '));
    console.log(`ok      ${suite}: ${name} (${Date.now() - began} ms)`);
    return true;
  } catch (error) {
    await keepPicture(world, window?.page, `${suite} ${name}`);
    console.log(`FAILED  ${suite}: ${name}\n    ${error.message.split('\n').slice(0, 12).join('\n    ')}`);
    return false;
  } finally {
    limit.stop();
    await window?.context.close().catch(() => undefined);
  }
}

async function runAll(world, only) {
  let passed = 0;
  let failed = 0;
  for (const [suite, tests] of Object.entries(suites)) {
    if (only && suite !== only && suite !== 'entry') continue;
    for (const [name, test] of Object.entries(tests)) {
      if (await runTest(world, suite, name, test)) passed++;
      else failed++;
    }
  }
  return { passed, failed };
}

const given = readArguments();
const server = given.program
  ? await startProgram(given.program)
  : { baseUrl: given.baseUrl, links: given.links, stop: () => undefined };
const browser = await launch(given.chromium);
const out = join(dirname(fileURLToPath(import.meta.url)), 'out');
mkdirSync(out, { recursive: true });
const world = { browser, out, program: given.program, baseUrl: server.baseUrl, links: server.links, faults: [], axeRuns: 0, notes: [] };
let result = { passed: 0, failed: 1 };
try {
  result = await runAll(world, given.only);
} finally {
  await browser.close();
  await server.stop();
}
for (const note of world.notes) console.log(`note    ${note}`);
console.log(`axe runs: ${world.axeRuns}`);
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exit(result.failed === 0 ? 0 : 1);
