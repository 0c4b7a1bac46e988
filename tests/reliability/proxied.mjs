// The service as it is installed, behind nginx: slow clients and floods from four addresses, and whoever
// comes from a fifth is answered all the while; so are 25 people behind a sixth.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, attackers, Pings, pingUnderSlowClients } from './flood.mjs';
import { nginx, serveBehindNginx } from './nginx.mjs';

export const sizes = {
  short: { each: 40, seconds: 2, requests: 2000 },
  long: { each: 64, seconds: 60, requests: 20_000 },
};
const office = '127.0.0.10';
const people = 25;
const requestsOfEach = 10;
const atOnce = 64;

/** Asks as fast as it can, in programs of their own: so many requests from each address. */
function floodOfRequests(home, base, requests) {
  const list = join(home, 'requests');
  writeFileSync(list, `url = "${base}/readyz"\noutput = "/dev/null"\n`.repeat(requests));
  return attackers.map((address) => {
    const how = ['--silent', '--insecure', '--interface', address, '--parallel', '--parallel-immediate'];
    const child = spawn('curl', [...how, '--parallel-max', String(atOnce), '--config', list], { stdio: 'ignore' });
    return new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  });
}

async function pingUnderFlood(home, pings, requests) {
  let over = false;
  const floods = Promise.all(floodOfRequests(home, pings.base, requests)).then(() => (over = true));
  await Promise.all([floods, pings.until(() => over, 'a flood of requests')]);
}

/** How many of the requests of an office, all at the same moment, are not answered with 200. */
async function officeAtOnce(base) {
  const replies = Array.from({ length: people * requestsOfEach }, () => ask(base, '/api/v1/start', office));
  return (await Promise.all(replies)).filter((reply) => reply === null).length;
}

export default async function proxied(house, sizesOfRun) {
  if (!nginx) return { text: 'skipped: nginx is not installed', bad: [] };
  const service = await house.serve(house.copy());
  const home = house.directory();
  const front = await serveBehindNginx(home, service.socketPath);
  try {
    const pings = new Pings(front.base);
    const clients = await pingUnderSlowClients(pings, sizesOfRun);
    await pingUnderFlood(home, pings, sizesOfRun.requests);
    const unanswered = await officeAtOnce(front.base);
    if (unanswered > 0) pings.bad.push(`${unanswered} requests of an office are not answered`);
    const flood = `${attackers.length * sizesOfRun.requests} requests without a pause`;
    const crowd = `${people * requestsOfEach} requests of an office at once`;
    return { text: `nginx, ${clients}, ${flood}, ${crowd}: ${pings.text()}`, bad: pings.bad };
  } finally {
    await front.stop();
    await service.stop();
  }
}
