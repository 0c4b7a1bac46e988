// Mixed load for a while: memory and open files are told beside their target. In the short form the
// service is still warming up, so only the long form judges, and only what is far beyond it.
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { ofStatus, residentMb } from '../bench/service.mjs';

export const sizes = { short: { seconds: 20, judges: false }, long: { seconds: 1800, judges: true } };
const clients = 6;
const targetGrowth = 5;
const grossGrowth = 25;
const grossFiles = 16;
/** What is measured before is the warming up. */
const warmPart = 0.25;

/** Only root may count the files of a process that shows nothing of itself; others see how many there is room for,
 *  which doubles when it is not enough. */
function openFiles(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch (error) {
    if (error.code !== 'EACCES') throw error;
    return ofStatus(pid, 'FDSize');
  }
}

export default async function soak(house, { seconds, judges }) {
  const data = house.copy();
  const service = await house.serve(data);
  const begin = performance.now();
  const elapsed = () => (performance.now() - begin) / 1000;
  const codes = [];
  const bad = [];
  let requests = 0;
  let measured = null;

  async function expect(status, reply, what) {
    ++requests;
    const { status: got, json } = await reply;
    if (got !== status) bad.push(`${what} gave ${got}`);
    return json;
  }
  async function client(own) {
    for (let n = 0; elapsed() < seconds; ++n) {
      const { kod } = await expect(
        201,
        house.register(service, house.registration(n * clients + own)),
        'a registrering',
      );
      codes.push(kod);
      await expect(200, house.get(service, `/registreringar/${codes[randomInt(codes.length)]}`), 'a code');
      await expect(
        200,
        house.get(service, `/registreringar?status=alla&sortera=${['start', 'kod', 'fodelsear'][n % 3]}`),
        'a list',
      );
      await expect(200, house.get(service, '/insatser'), 'the insatser');
    }
  }
  async function commands() {
    while (elapsed() < seconds) {
      const { code } = await house.run(['statistik', '2021', '--data', data, '--format', 'csv']);
      if (code !== 0) bad.push(`statistik through the service ended with ${code}`);
      if (!measured && elapsed() > seconds * warmPart)
        measured = { mb: residentMb(service.pid), files: openFiles(service.pid) };
    }
  }
  await Promise.all([commands(), ...Array.from({ length: clients }, (_, own) => client(own))]);
  const mb = residentMb(service.pid);
  const files = openFiles(service.pid);
  await service.stop();
  const growth = ((mb - measured.mb) / measured.mb) * 100;
  if (judges && growth > grossGrowth) bad.push(`the memory grew by ${growth.toFixed(1)} %`);
  if (judges && files > measured.files + grossFiles)
    bad.push(`the open files grew from ${measured.files} to ${files}`);
  return {
    text:
      `${seconds} s, ${requests} requests, ${bad.length} wrong; ` +
      `memory ${measured.mb.toFixed(1)} to ${mb.toFixed(1)} MB (${growth.toFixed(1)} %, target ${targetGrowth}), ` +
      `open files ${measured.files} to ${files}`,
    bad,
  };
}
