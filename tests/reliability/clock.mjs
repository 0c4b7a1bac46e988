// The clock jumps while the service runs: forwards a day, more than a year, and back behind the
// beginning. Nothing acknowledged is lost, and when the clock is right again everybody gets in and
// everything goes on, after the repair that the doctor describes.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { login } from './house.mjs';

const day = 86_400;
export const sizes = {
  short: { jumps: [day, 0, 400 * day, 0, -2 * day, 0] },
  long: { jumps: Array.from({ length: 60 }, (_, n) => (n % 2 ? 0 : (n - 20) * 10 * day)) },
};
const registrations = 3;
/** Told as long as rows of the log are from a time to come, and no fault of the store. */
const ofTheClock = /^clock:/;

class Clock {
  constructor(house) {
    this.path = join(house.directory(), 'ahead');
    this.file = openSync(this.path, 'w+');
    this.set(0);
    this.env = { LD_PRELOAD: house.tools.clock, SAMSPAR_CLOCK: this.path };
  }

  set(seconds) {
    const ahead = Buffer.alloc(8);
    ahead.writeBigInt64LE(BigInt(seconds));
    writeSync(this.file, ahead, 0, 8, 0);
  }
}

export default async function jumps(house, { jumps: all }) {
  const data = house.copy();
  const clock = new Clock(house);
  const service = await house.serve(data, { env: clock.env });
  const bad = [];
  const codes = [];
  let repairs = 0;
  let refused = 0;
  // A day that is past at every moment of this part, whatever the clock shows.
  const start = new Date(Date.now() - 700 * day * 1000).toISOString().slice(0, 10);

  async function enter(what) {
    let reply = await login(service);
    if (reply.status !== 200) {
      await house.run(['doctor', '--repair-clock', '--data', data]);
      ++repairs;
      reply = await login(service);
    }
    if (reply.status !== 200) bad.push(`${what}: login gave ${reply.status} after the repair`);
    return { Cookie: reply.cookie, 'X-CSRF-Token': reply.json?.csrf };
  }
  let session = service.session;
  for (const ahead of all) {
    clock.set(ahead);
    const what = `${ahead / day} days ahead`;
    session = await enter(what);
    for (let n = 0; n < registrations; ++n) {
      const reply = await house.register(service, house.registration(n), { session, start });
      if (reply.status === 201) codes.push(reply.json.kod);
      // Before it began, an uppdrag gives no right.
      else if (ahead < 0 && reply.status === 403) ++refused;
      else bad.push(`${what}: a registrering gave ${reply.status} ${JSON.stringify(reply.json)}`);
    }
  }
  const found = await house.codes(service, session);
  await service.stop();
  closeSync(clock.file);
  const lost = codes.filter((kod) => found.get(kod) !== 1).length;
  if (lost > 0) bad.push(`${lost} lost`);
  bad.push(...(await house.faults(data)).filter((fault) => !ofTheClock.test(fault)));
  return {
    text:
      `${all.length} jumps, ${codes.length} acknowledged, ${refused} before the uppdrag began, ` +
      `${repairs} repairs: ${lost} lost`,
    bad,
  };
}
