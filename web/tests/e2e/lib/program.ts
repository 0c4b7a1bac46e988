import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { program } from './given.ts';

interface UserLink {
  anvandarnamn: string;
  lank: string;
}

/** Runs a command of the program to its end; gives what it printed as JSON. Throws when it fails. */
export function run(...words: string[]): unknown {
  const ran = spawnSync(program, [...words, '--json'], { encoding: 'utf8' });
  if (ran.error) throw ran.error;
  if (ran.status !== 0) throw new Error(`samspar ${words.join(' ')} ended with ${String(ran.status)}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

/** Makes a store with a command of the program; gives the one-time link of its first user. */
export function makeStore(data: string, ...command: string[]): string {
  const { links } = run(...command, '--data', data) as { links: UserLink[] };
  const [first] = links;
  if (!first) throw new Error(`${command.join(' ')} printed no link`);
  return first.lank;
}

/** Adds a user to a store, also one that is being served; gives the one-time link. */
export function addUserTo(data: string, name: string, role: string): string {
  return (run('user', 'add', name, '--role', role, '--display-name', name, '--data', data) as UserLink).lank;
}

/** The first line of output that says where the server listens; fails when the program ends before. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`serve ended with ${String(code)} before it was ready`)));
    if (!child.stdout) throw new Error('serve has no output to read');
    createInterface({ input: child.stdout }).on('line', (line) => {
      try {
        const { listening: url } = JSON.parse(line) as { listening?: string };
        if (url) resolve(url);
      } catch {
        // A line that is not JSON is no announcement.
      }
    });
  });
}

/** A store that is being served. */
export interface Running {
  readonly baseUrl: string;
  /** Ends it with SIGTERM, when it has not ended yet. */
  stop(): Promise<void>;
}

/** Serves a store at a port that the system chooses. */
export async function serve(data: string): Promise<Running> {
  const child = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const baseUrl = await listening(child);
  return {
    baseUrl,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
