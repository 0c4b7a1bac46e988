// Files of invented registreringar for measuring imports and large stores.
import { writeFileSync } from 'node:fs';

const two = (n) => String(n).padStart(2, '0');

/** A file of so many who began in one of `years` years from `first` on; one in ten is still there. */
export function writeRows(path, count, insats, { first = 2015, years = 10 } = {}) {
  const lines = ['insats;start;kon;fodelsear;forsorjning_fore;avslut;anledning;forsorjning_efter;sysselsattning_efter'];
  for (let n = 0; n < count; ++n) {
    const year = first + (n % years);
    const start = `${year}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
    const end = n % 10 === 0 ? ';;;' : `${year + 1}-${two(1 + (n % 12))}-${two(1 + (n % 27))};arbete;ingen_offentlig;arbete`;
    lines.push(`${insats};${start};${n % 2 ? 'man' : 'kvinna'};${year - 20 - (n % 40)};a_kassa;${end}`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
