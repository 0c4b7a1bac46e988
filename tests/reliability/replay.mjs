// What a disk may hold after a power cut, made from the record of faults.c.
import { randomInt } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const head = 32;
const sector = 512;
/** Files that samspar does without, or that a service makes anew. */
const leftOut = /^(ballast|lock)$|\.sock$|-shm$/;

/** The events of a record in order; `end` is the length of the record after each. */
export function readTrace(path) {
  const trace = readFileSync(path);
  const events = [];
  for (let at = 0; at + head <= trace.length;) {
    const kind = String.fromCharCode(trace.readUInt32LE(at));
    const nameBytes = trace.readUInt32LE(at + 4);
    const inode = trace.readBigUInt64LE(at + 8);
    const offset = Number(trace.readBigUInt64LE(at + 16));
    const bytes = Number(trace.readBigUInt64LE(at + 24));
    const name = trace.toString('utf8', at + head, at + head + nameBytes);
    const data = trace.subarray(at + head + nameBytes, at + head + nameBytes + bytes);
    at += head + nameBytes + bytes;
    events.push({ kind, name, inode, offset, data, end: at });
  }
  return events;
}

/** The content of one file, and what was done to it and is not on the disk yet. */
class File {
  constructor(content = Buffer.alloc(0)) {
    this.content = content;
    this.length = content.length;
    this.waiting = [];
  }

  #room(bytes) {
    if (bytes <= this.content.length) return;
    const larger = Buffer.alloc(Math.max(bytes, this.content.length * 2));
    this.content.copy(larger, 0, 0, this.length);
    this.content = larger;
  }

  apply({ kind, offset, data }) {
    const end = kind === 'W' ? offset + data.length : offset;
    this.#room(end);
    if (kind === 'W') data.copy(this.content, offset);
    else this.content.fill(0, Math.min(end, this.length));
    this.length = kind === 'W' ? Math.max(this.length, end) : end;
  }

  sync() {
    this.waiting.forEach((event) => this.apply(event));
    this.waiting = [];
  }

  copy() {
    return Object.assign(new File(Buffer.from(this.content.subarray(0, this.length))), {
      waiting: [...this.waiting],
    });
  }

  bytes() {
    return this.content.subarray(0, this.length);
  }
}

/** The sectors of a write that reached the disk, each by chance. */
function torn(event) {
  const parts = [];
  for (let at = 0; at < event.data.length; at += sector) {
    if (randomInt(2))
      parts.push({ ...event, offset: event.offset + at, data: event.data.subarray(at, at + sector) });
  }
  return parts;
}

const ways = {
  none: () => [],
  all: (waiting) => waiting,
  some: (waiting) => waiting.filter(() => randomInt(2)),
  beginning: (waiting) => waiting.slice(0, randomInt(waiting.length + 1)),
  torn: (waiting) =>
    waiting.flatMap((event) => (event.kind === 'W' ? torn(event) : randomInt(2) ? [event] : [])),
};

/** Goes through a record once, forwards. With `syncs` false no sync has ever done anything. */
export class Replay {
  constructor(base, events, { syncs = true } = {}) {
    this.events = events;
    this.syncs = syncs;
    this.next = 0;
    this.files = new Map();
    // The names as they are on the disk, and what was done to them since the directory was synced.
    this.names = new Map();
    this.seen = new Map();
    this.waiting = [];
    for (const name of readdirSync(base)) {
      if (leftOut.test(name)) continue;
      const path = join(base, name);
      if (!statSync(path).isFile()) continue;
      this.files.set(name, new File(readFileSync(path)));
      this.names.set(name, name);
      this.seen.set(name, name);
    }
  }

  /** The file that a call was about: an inode that is new under a name is a new file. */
  #file({ name, inode }) {
    const known = this.seen.get(name);
    const id = this.files.has(inode) ? inode : known;
    if (typeof id === 'string' && this.files.get(id).inode === undefined) this.files.get(id).inode = inode;
    if (id !== undefined && (id === inode || this.files.get(id)?.inode === inode)) return this.files.get(id);
    this.files.set(inode, new File());
    this.#rename({ kind: 'C', name, id: inode });
    return this.files.get(inode);
  }

  #rename(change) {
    this.waiting.push(change);
    apply(this.seen, change);
  }

  #take(event) {
    if (leftOut.test(event.name)) return;
    if (event.kind === 'R') this.#rename({ kind: 'R', name: event.name, to: event.data.toString() });
    else if (event.kind === 'U') this.#rename({ kind: 'U', name: event.name });
    else if (event.kind === 'D') {
      if (this.syncs) this.#syncNames();
    } else {
      const file = this.#file(event);
      if (event.kind !== 'S') file.waiting.push(event);
      else if (this.syncs) file.sync();
    }
  }

  #syncNames() {
    this.waiting.forEach((change) => apply(this.names, change));
    this.waiting = [];
  }

  /** Writes what the disk may hold at that moment over the store in `data`; says how. */
  write(moment, data) {
    while (this.next < this.events.length && this.events[this.next].end <= moment)
      this.#take(this.events[this.next++]);
    const how = Object.keys(ways)[randomInt(Object.keys(ways).length)];
    const names = new Map(this.names);
    // A journal keeps the order of names: as many of the first as got to it.
    this.waiting
      .slice(0, how === 'all' ? undefined : randomInt(this.waiting.length + 1))
      .forEach((change) => apply(names, change));
    for (const name of readdirSync(data)) {
      if (!names.has(name) || name.endsWith('-shm')) {
        if (name !== 'ballast' && name !== 'tls') rmSync(join(data, name), { recursive: true, force: true });
      }
    }
    for (const [name, id] of names) {
      const file = this.files.get(id).copy();
      ways[how](file.waiting).forEach((event) => file.apply(event));
      writeFileSync(join(data, name), file.bytes(), { mode: 0o600 });
    }
    return how;
  }
}

function apply(names, { kind, name, to, id }) {
  if (kind === 'C') names.set(name, id);
  else if (kind === 'U') names.delete(name);
  else if (names.has(name)) {
    names.set(to, names.get(name));
    names.delete(name);
  }
}
