// Power cuts: every write, sync and change of name of the service is recorded while clients register,
// and the files are made anew as a disk may have them at any moment of it: what was synced, and of the
// rest nothing, all, some, the beginning or torn sectors. The program has to open each, with every
// registrering that was acknowledged before that moment. The same record with the syncs taken out has
// to lose: else the test could not fail.
import { randomInt } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Replay, readTrace } from './replay.mjs';
import { today } from './house.mjs';

export const sizes = {
  short: { states: 200, controls: 60, registrations: 230, sessions: 2 },
  long: { states: 10_000, controls: 600, registrations: 1500, sessions: 5 },
};
const clients = 4;
const atOnce = 2;
/** Every so manyeth state is also read by the doctor, and its codes are looked for one by one. */
const looksCloser = 25;

async function record(house, data, trace, { registrations, sessions }) {
  const env = { LD_PRELOAD: house.tools.faults, SAMSPAR_FAULTS_DIR: data, SAMSPAR_FAULTS_TRACE: trace };
  const moment = () => statSync(trace, { throwIfNoEntry: false })?.size ?? 0;
  const sent = [];
  for (let session = 1; session <= sessions; ++session) {
    const service = await house.serve(data, { env });
    const until = Math.round((registrations * session) / sessions);
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (sent.length < until) {
          const one = { ...house.registration(sent.length), begun: moment() };
          sent.push(one);
          const reply = await house.register(service, one);
          if (reply.status !== 201) throw new Error(`registration gave ${reply.status}`);
          Object.assign(one, { kod: reply.json.kod, acknowledged: moment() });
        }
      }),
    );
    // One ends in order, the next in the middle.
    await (session % 2 ? service.stop() : service.kill());
  }
  return sent;
}

/** How many have begun this year, as the statistics of an opened state say; null and why when refused. */
async function count(house, data) {
  const year = today().slice(0, 4);
  const read = await house.run(['statistik', year, '--data', data, '--format', 'csv']);
  const line = new RegExp(`^flode,${year},\\*,\\*,\\*,nya,(\\d+),`, 'm').exec(read.out);
  return line
    ? { nya: Number(line[1]) }
    : { nya: null, why: `ended with ${read.signal ?? read.code}: ${read.err.trim()}` };
}

async function lookCloser(house, data, due) {
  const faults = await house.faults(data);
  const service = await house.serve(data);
  const found = await house.codes(service);
  await service.kill();
  const lost = due.filter(({ kod }) => found.get(kod) !== 1).length;
  return [...faults, ...(lost > 0 ? [`${lost} codes are not there once`] : [])];
}

/** What is wrong with one state: sentences. */
async function judge(house, state, closer, sent, before) {
  const due = sent.filter(({ acknowledged }) => acknowledged <= state.moment);
  const most = sent.filter(({ begun }) => begun <= state.moment).length;
  const { nya, why } = await count(house, state.data);
  if (nya === null) return [`refused at ${state.moment} (${state.how}): ${why}`];
  const kept = nya - before;
  const bad = [];
  if (kept < due.length)
    bad.push(`${due.length - kept} of ${due.length} acknowledged are lost at ${state.moment} (${state.how})`);
  if (kept > most) bad.push(`${kept} are there of ${most} that were sent at ${state.moment}`);
  return closer ? [...bad, ...(await lookCloser(house, state.data, due))] : bad;
}

/** Replays `states` moments; how many are wrong, and how. */
async function replayAll(house, base, events, { states, sent, before, syncs, closer }) {
  const last = events.at(-1).end;
  const moments = Array.from({ length: states }, () => randomInt(events[0].end, last + 1)).sort(
    (a, b) => a - b,
  );
  const replay = new Replay(base, events, { syncs });
  const bad = [];
  let wrong = 0;
  let done = 0;
  async function worker() {
    const data = house.copy(base);
    while (moments.length > 0) {
      const moment = moments.shift();
      const how = replay.write(moment, data);
      const sentences = await judge(
        house,
        { moment, data, how },
        closer && ++done % looksCloser === 0,
        sent,
        before,
      );
      wrong += sentences.length > 0 ? 1 : 0;
      bad.push(...sentences);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { wrong, bad };
}

export default async function power(house, sizesOfRun) {
  const data = house.copy();
  const base = house.copy();
  const trace = join(house.directory(), 'trace');
  const { nya: before } = await count(house, house.copy());
  const sent = await record(house, data, trace, sizesOfRun);
  const events = readTrace(trace);
  const common = { sent, before };
  const { wrong, bad } = await replayAll(house, base, events, {
    ...common,
    states: sizesOfRun.states,
    syncs: true,
    closer: true,
  });
  const control = await replayAll(house, base, events, {
    ...common,
    states: sizesOfRun.controls,
    syncs: false,
  });
  if (control.wrong === 0) bad.push('the control without syncs lost nothing: this part cannot fail');
  return {
    text:
      `${sizesOfRun.states} states of ${events.length} calls and ${sent.length} acknowledged: ` +
      `${wrong} wrong (without syncs ${control.wrong} of ${sizesOfRun.controls} lose or are refused)`,
    bad,
  };
}
