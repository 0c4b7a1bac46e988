import type { Statistics } from '../api/statistics';
import { fileName } from '../download/file-name';

/** A file that is made on the page of one table, or of `statistik`, all of them; named as the server names its own. */
export const statisticsName = (of: Statistics | null, table: string, ending: string) =>
  fileName(of?.forbund ?? '', table, of?.period ?? '', of?.uttaget ?? '', ending);
