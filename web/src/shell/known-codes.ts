import { listRegistreringar } from '../api/registreringar';
import type { Registrering } from '../api/types';
import { forgetAtSignOut } from '../session/memory';

/** At most this many rows are kept for filtering as the user types; an exact code always works. */
const most = 1000;

let rows: Registrering[] = [];
let reading: Promise<Registrering[]> | null = null;

forgetAtSignOut(() => {
  rows = [];
  reading = null;
});

async function readPages(): Promise<Registrering[]> {
  const found: Registrering[] = [];
  let after: string | null = null;
  do {
    const page = await listRegistreringar({ status: 'alla', efter: after, antal: 100 });
    found.push(...page.registreringar);
    after = page.nasta;
  } while (after !== null && found.length < most);
  rows = found;
  return found;
}

/** The codes of the user's own insatser. What is known is given at once and read anew for next time. */
export async function knownRegistreringar(): Promise<Registrering[]> {
  reading ??= readPages().finally(() => {
    reading = null;
  });
  return rows.length > 0 ? rows : reading;
}
