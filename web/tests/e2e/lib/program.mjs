import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const training = ['demo'];
/** Not for training, so everything that is asked of a real förbund is asked. */
export const realForbund = ['init', '--forbund', 'Samordningsförbundet Prov', '--insecure-key-beside-data'];

/** Makes a store with a command of the program. Gives its directory and the one-time links that were printed. */
function makeStore(program, command) {
  const directory = join(mkdtempSync(join(tmpdir(), 'samspar-e2e-')), 'data');
  const made = spawnSync(program, [...command, '--data', directory, '--json'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`${command[0]} ended with ${made.status}: ${made.stderr}`);
  return { directory, links: JSON.parse(made.stdout).links };
}

/** The first line of output that says where the server listens; fails when the program ends before. */
function listening(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`serve ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      try {
        const { listening: url } = JSON.parse(line);
        if (url) resolve(url);
      } catch {
        // A line that is not JSON is no announcement.
      }
    });
  });
}

/** Starts the program on a store of its own. stop() ends it with SIGTERM and removes the store. */
export async function startProgram(program, command = training) {
  const { directory, links } = makeStore(program, command);
  const child = spawn(program, ['serve', '--data', directory, '--listen', '127.0.0.1:0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const baseUrl = await listening(child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(join(directory, '..'), { recursive: true, force: true });
  };
  return { baseUrl, links, stop };
}
