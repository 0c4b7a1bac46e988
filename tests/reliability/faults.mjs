// A disk that fails at one call after the other: an error of a write, of a sync or of a read, no space,
// half a write. What is acknowledged stays, what is refused is refused in the service's own words, and
// when the disk is well again everything goes on, after a new start where the service has stopped.
import { Disk } from './disk.mjs';
import { NotStarted } from './house.mjs';

export const sizes = { short: { faults: 60 }, long: { faults: 2000 } };

const kindsInTurn = ['writeError', 'writeNoSpace', 'shortWrite', 'syncError', 'readError'];
/** Exit code of a service that no longer trusts its store (kExitDiskError). */
const diskError = 74;
const stopping = /can no longer be trusted/;
const stopsWithinMs = 60_000;
const mostStarts = 2;
const requestsPerFault = 3;
const requestsAtOnce = 10;
/** A registrering makes about thirty calls that write, and one that syncs. */
const mostCalls = { writeError: 35, writeNoSpace: 35, shortWrite: 35, syncError: 3, readError: 4 };
const words = { 503: 'unavailable', 507: 'disk_full' };

class Run {
  constructor(house, data) {
    this.house = house;
    this.data = data;
    this.disk = new Disk(house, data);
    this.sent = [];
    this.acknowledged = new Map();
    this.bad = [];
    this.counts = { acknowledged: 0, 503: 0, 507: 0, stopped: 0, cut: 0, struck: 0 };
  }

  async start() {
    this.service = await this.house.serve(this.data, { env: this.disk.env });
  }

  /** Sends one; a reply that is neither done nor refused in words is bad. */
  async register(registration, what) {
    let reply;
    try {
      reply = await this.house.register(this.service, registration);
    } catch {
      ++this.counts.cut;
      return false;
    }
    if (reply.status === 201) {
      this.acknowledged.set(registration.key, reply.json.kod);
      return true;
    }
    if (words[reply.status] !== undefined && words[reply.status] === reply.json?.error?.code)
      ++this.counts[reply.status];
    else this.bad.push(`${what}: answered ${reply.status} ${JSON.stringify(reply.json)}`);
    return false;
  }

  /**
   * One fault, some registreringar, and the disk well again. Those that come at once are committed
   * together, and the fault of one is told to all.
   */
  async fault(kind, after, { times, atOnce }) {
    const what = `${kind} at call ${after}${atOnce ? ', at once' : ''}`;
    this.disk.set(kind, { after, times });
    const under = [];
    for (let n = 0; n < (atOnce ? requestsAtOnce : requestsPerFault); ++n) {
      const registration = this.house.registration(this.sent.length);
      this.sent.push(registration);
      under.push(this.register(registration, what));
      if (!atOnce) await under.at(-1);
    }
    await Promise.all(under);
    this.counts.struck += this.disk.strikes > 0 ? 1 : 0;
    this.disk.set('none');
    await this.goOn(what);
  }

  /** The disk is well: everything that was sent is taken now, by this service or by its next start. */
  async goOn(what) {
    const registration = this.house.registration(this.sent.length);
    this.sent.push(registration);
    for (let start = 0; start <= mostStarts; ++start) {
      if (await this.takesAll(`after ${what}`)) return;
      if (!(await this.hasStopped(what))) break;
      ++this.counts.stopped;
      await this.start();
    }
    this.bad.push(`${what}: it does not go on`);
  }

  async takesAll(what) {
    for (const one of this.sent.filter(({ key }) => !this.acknowledged.has(key))) {
      if (!(await this.register(one, what))) return false;
    }
    // The one under way when the store broke may have been answered after all.
    return !this.service.gone && !stopping.test(this.service.said);
  }

  async hasStopped(what) {
    const late = new Promise((resolve) => setTimeout(resolve, stopsWithinMs, null).unref());
    const end = await Promise.race([this.service.ended, late]);
    if (end === null) return false;
    if (end.code !== diskError) this.bad.push(`${what}: the service ended with ${end.signal ?? end.code}`);
    return true;
  }
}

/** Starts while the disk fails: refused in words, and whole afterwards. */
async function failingStart(house, run, kind, after) {
  run.disk.set(kind, { after, times: 1 });
  try {
    await run.start();
    await run.service.stop();
  } catch (error) {
    if (!(error instanceof NotStarted) || error.code === null || error.said === '') {
      run.bad.push(`${kind} at call ${after} of a start: ${error.message}`);
    }
  }
  run.disk.set('none');
}

export default async function faults(house, { faults: number }) {
  const data = house.copy();
  const run = new Run(house, data);
  await run.start();
  for (let n = 0; n < number; ++n) {
    const kind = kindsInTurn[n % kindsInTurn.length];
    const round = Math.floor(n / kindsInTurn.length);
    await run.fault(kind, 1 + (round % mostCalls[kind]), {
      times: round % 3 === 2 ? -1 : 1,
      atOnce: round % 2 === 1,
    });
  }
  await run.service.stop();
  for (let n = 0; n < number / 10; ++n)
    await failingStart(house, run, kindsInTurn[n % kindsInTurn.length], 1 + n);
  await run.start();
  const found = await house.codes(run.service);
  await run.service.stop();
  const codes = [...run.acknowledged.values()];
  const lost = codes.filter((kod) => found.get(kod) !== 1).length;
  const doubled = found.size - house.before - run.sent.length;
  if (lost || doubled) run.bad.push(`${lost} lost, ${doubled} too many`);
  run.bad.push(...(await house.faults(data)));
  run.disk.close();
  const { counts } = run;
  return {
    text:
      `${counts.struck} faults, ${codes.length} acknowledged, ${counts[503]} refused with 503, ` +
      `${counts[507]} with 507, ${counts.cut} cut off, ${counts.stopped} stops: ` +
      `${lost} lost, ${doubled} doubled`,
    bad: run.bad,
  };
}
