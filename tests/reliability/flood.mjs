// Clients that are slow on purpose, and floods of half requests, from four addresses of this machine,
// and the visitor from a fifth who is to be answered all the while.
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';

export const attackers = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
export const visitor = '127.0.0.9';
const pingEveryMs = 100;
const pingWithinMs = 30_000;
/** The target of one ping on a machine of its own; told, not judged. */
const targetMs = 100;
const dripMs = 700;

const head = 'POST /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\n';
/** What each kind of slow client says at once and what it drips afterwards; null is no handshake. */
const kinds = {
  silent: null,
  'half handshake': null,
  'half head': { says: head, drips: 'X' },
  'half body': { says: `${head}Content-Type: application/json\r\nContent-Length: 900\r\n\r\n{`, drips: ' ' },
  'slow reader': { asks: true, drips: '' },
};

class Flood {
  constructor(port, large) {
    this.port = port;
    this.large = `GET ${large} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
    this.open = true;
    this.sockets = new Set();
    this.begun = 0;
  }

  /** Keeps one slow client of a kind, and begins it anew when it was sent away. */
  begin(kind, localAddress) {
    if (!this.open) return;
    ++this.begun;
    const how = kinds[kind];
    const at = { host: '127.0.0.1', port: this.port, localAddress };
    const socket = how ? tls.connect({ ...at, rejectUnauthorized: false }) : net.connect(at);
    this.sockets.add(socket);
    let drip;
    socket.once(how ? 'secureConnect' : 'connect', () => {
      if (kind === 'half handshake') socket.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
      if (kind === 'slow reader') socket.pause();
      if (!how) return;
      socket.write(how.asks ? this.large : how.says);
      if (how.drips) drip = setInterval(() => socket.writable && socket.write(how.drips), dripMs);
    });
    socket.on('error', () => null);
    if (kind !== 'slow reader') socket.resume();
    socket.once('close', () => {
      clearInterval(drip);
      this.sockets.delete(socket);
      setTimeout(() => this.begin(kind, localAddress), dripMs);
    });
  }

  end() {
    this.open = false;
    this.sockets.forEach((socket) => socket.destroy());
  }
}

/** One request of the visitor; null when it is not answered. */
export function ask(base, path, localAddress = visitor) {
  const begin = performance.now();
  const from = { agent: false, rejectUnauthorized: false, localAddress, timeout: pingWithinMs };
  return new Promise((resolve) => {
    const request = https.get(base + path, from, (response) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.once('end', () =>
        resolve(response.statusCode === 200 ? { text, ms: performance.now() - begin } : null),
      );
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(null));
  });
}

/** The largest that anybody may ask for: a script of the page, where there is a page. */
async function largeFile(base) {
  const page = await ask(base, '/');
  return /\/assets\/[^"]+\.js/.exec(page?.text ?? '')?.[0] ?? '/api/v1/start';
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Pings of the visitor: how long each took, and what was not answered. */
export class Pings {
  constructor(base) {
    this.base = base;
    this.times = [];
    this.bad = [];
  }

  async until(isOver, under) {
    while (!isOver()) {
      const reply = await ask(this.base, '/readyz');
      if (reply === null) this.bad.push(`no answer to a ping under ${under}`);
      else this.times.push(reply.ms);
      await pause(pingEveryMs);
    }
  }

  text() {
    const sorted = this.times.sort((a, b) => a - b);
    const at = (part) => Math.round(sorted[Math.floor((sorted.length - 1) * part)]);
    return (
      `${sorted.length} pings answered, ${this.bad.length} not ` +
      `(median ${at(0.5)} ms, slowest ${at(1)} ms, target ${targetMs})`
    );
  }
}

/** Pings under each kind of slow client in turn; how many clients there were. */
export async function pingUnderSlowClients(pings, { each, seconds }) {
  let begun = 0;
  const large = await largeFile(pings.base);
  for (const kind of Object.keys(kinds)) {
    const flood = new Flood(Number(new URL(pings.base).port), large);
    for (const address of attackers) {
      for (let n = 0; n < each; ++n) flood.begin(kind, address);
    }
    const end = performance.now() + seconds * 1000;
    await pings.until(() => performance.now() >= end, kind);
    begun += flood.begun;
    flood.end();
  }
  return `${begun} slow clients of ${Object.keys(kinds).length} kinds`;
}
