// Steers faults.c: which of a program's calls fail, and how.
import { closeSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './house.mjs';

/** As enum kind of faults.c. */
export const kinds = {
  none: 0,
  writeError: 1,
  writeNoSpace: 2,
  shortWrite: 3,
  syncError: 4,
  readError: 5,
  kill: 6,
  killTorn: 7,
  full: 8,
};

const fields = 6;

export class Disk {
  constructor(house, data) {
    this.path = join(house.directory(), 'control');
    writeFileSync(this.path, Buffer.alloc(fields * 4));
    this.file = openSync(this.path, 'r+');
    this.env = {
      LD_PRELOAD: house.tools.faults,
      SAMSPAR_FAULTS_DIR: data,
      SAMSPAR_FAULTS_CONTROL: this.path,
    };
  }

  /** From now on the `after`th call of that kind fails, and as many as `times` says (-1: all). */
  set(kind, { after = 1, times = 1, room = 0 } = {}) {
    const control = Buffer.alloc(fields * 4);
    [0, after, times, 0, 0, room].forEach((value, i) => control.writeInt32LE(value, i * 4));
    writeSync(this.file, control, 0, control.length, 0);
    control.writeInt32LE(kinds[kind], 0);
    writeSync(this.file, control, 0, 4, 0);
  }

  get #control() {
    const control = Buffer.alloc(fields * 4);
    readSync(this.file, control, 0, control.length, 0);
    return control;
  }

  get calls() {
    return this.#control.readInt32LE(12);
  }

  get strikes() {
    return this.#control.readInt32LE(16);
  }

  close() {
    closeSync(this.file);
    rmSync(dirname(this.path), { recursive: true });
  }
}

/** How many calls a command makes at which it could be killed. */
export async function countCalls(house, data, words, program = house.program) {
  const disk = new Disk(house, data);
  disk.set('kill', { after: 0x7fffffff });
  const ended = await run(program, words, { env: disk.env });
  const { calls } = disk;
  disk.close();
  if (ended.code !== 0) throw new Error(`${words.join(' ')} ended with ${ended.code}: ${ended.err}`);
  return calls;
}

/** `count` places among calls 1 to `all`, the first and the last among them. */
export function spread(all, count) {
  const places = new Set();
  for (let i = 0; i < count; ++i) places.add(1 + Math.round((i * (all - 1)) / Math.max(1, count - 1)));
  return [...places];
}
