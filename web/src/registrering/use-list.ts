import { computed, ref, shallowRef } from 'vue';
import { listRegistreringar, type ListQuery } from '../api/registreringar';
import type { Registrering } from '../api/types';
import { errorSentence } from '../text/errors';

/** A list is read on by itself to at most this many rows: more are not looked through by eye. */
export const most = 2000;

/**
 * The registreringar of a choice, page by page. Only the answer to the latest choice is shown, also
 * when an earlier one arrives after it.
 */
export function useList(query: () => Omit<ListQuery, 'efter' | 'antal'>) {
  const rows = shallowRef<Registrering[]>([]);
  const total = ref(0);
  const next = ref<string | null>(null);
  const ready = ref(false);
  const reading = ref(false);
  const fault = ref('');
  let latest = 0;

  async function readPage(after: string | null, mine: number): Promise<void> {
    const page = await listRegistreringar({ ...query(), efter: after });
    if (mine !== latest) return;
    rows.value = after === null ? page.registreringar : [...rows.value, ...page.registreringar];
    next.value = page.nasta;
    total.value = page.totalt;
    ready.value = true;
  }

  /** Reads on from a place while the condition holds; tells of a fault instead of throwing. */
  async function readWhile(after: string | null, goOn: () => boolean): Promise<void> {
    const mine = ++latest;
    reading.value = true;
    fault.value = '';
    try {
      await readPage(after, mine);
      while (mine === latest && next.value !== null && rows.value.length < most && goOn())
        await readPage(next.value, mine);
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
