import { computed, ref, shallowRef } from 'vue';
import { listRegistreringar, type ListQuery } from '../api/registreringar';
import type { Registrering } from '../api/types';
import { errorSentence } from '../text/errors';

/** A list is read on by itself to at most this many rows: more are not looked through by eye. */
export const most = 2000;

/**
 * The registreringar of a choice, page by page. Only the answer to the latest choice is shown, also
 * when an earlier one arrives after it. A row that was changed between two pages may have moved past
 * the place where the second begins: it would be shown twice or not at all. The pages tell, and the
 * list is then read anew as far as it was read.
 */
export function useList(query: () => Omit<ListQuery, 'efter' | 'antal'>) {
  const rows = shallowRef<Registrering[]>([]);
  const total = ref(0);
  const next = ref<string | null>(null);
  const ready = ref(false);
  const reading = ref(false);
  const fault = ref('');
  let latest = 0;

  /** False when the page does not go on where those before it ended. */
  async function readPage(after: string | null, mine: number): Promise<boolean> {
    const page = await listRegistreringar({ ...query(), efter: after });
    if (mine !== latest) return true;
    const shown = new Set(after === null ? [] : rows.value.map(({ kod }) => kod));
    const fresh = page.registreringar.filter(({ kod }) => !shown.has(kod));
    const before = after === null ? page.totalt : total.value;
    rows.value = after === null ? fresh : [...rows.value, ...fresh];
    next.value = page.nasta;
    total.value = page.totalt;
    ready.value = true;
    const isWhole = page.nasta !== null || after === null || rows.value.length === page.totalt;
    return isWhole && fresh.length === page.registreringar.length && before === page.totalt;
  }

  /** As far as it was read, once: while somebody works in it all the time, no reading is ever of one moment. */
  async function readAgain(mine: number): Promise<void> {
    const wanted = next.value === null ? most : rows.value.length;
    await readPage(null, mine);
    while (mine === latest && next.value !== null && rows.value.length < wanted) await readPage(next.value, mine);
  }

  /** Reads on from a place while the condition holds; tells of a fault instead of throwing. */
  async function readWhile(after: string | null, goOn: () => boolean): Promise<void> {
    const mine = ++latest;
    reading.value = true;
    fault.value = '';
    try {
      let fits = await readPage(after, mine);
      while (mine === latest && next.value !== null && rows.value.length < most && goOn()) {
        fits = (await readPage(next.value, mine)) && fits;
      }
      if (mine === latest && !fits) await readAgain(mine);
    } catch (error) {
      if (mine === latest) fault.value = errorSentence(error);
    } finally {
      if (mine === latest) reading.value = false;
    }
  }

  /** From the beginning, and on until at least `atLeast` rows are there. */
  const read = (atLeast = 0) => readWhile(null, () => rows.value.length < atLeast);
  const readMore = async () => {
    if (!reading.value) await readWhile(next.value, () => false);
  };
  const readRest = async () => {
    if (next.value !== null && !reading.value) await readWhile(next.value, () => true);
  };
  return { rows, total, hasMore: computed(() => next.value !== null), ready, reading, fault, read, readMore, readRest };
}
