import { computed, ref, shallowReactive, shallowRef, type Ref } from 'vue';
import { endRegistrering } from '../api/registreringar';
import { SubmitKey } from '../api/submit-key';
import type { Registrering } from '../api/types';
import type { Form } from '../form/use-form';
import { announce } from '../frame/announce';
import { avslutContent } from './avslut-draft';
import {
  avslutOfRow,
  endInTurn,
  isQuestion,
  refusalOfRow,
  resultSentence,
  rowKey,
  type AskedRow,
  type ManyDraft,
} from './end-many';

/**
 * Saves the rows of Avsluta flera one after the other. A row can be ended, refused for a fault, which
 * is told at its field, or asked about, which is no fault: those are asked about together, afterwards.
 */
export function useEndMany(form: Form, draft: Ref<ManyDraft>, rows: () => readonly Registrering[]) {
  /** By code, as they became. */
  const ended = shallowReactive(new Map<string, Registrering>());
  const open = computed(() => rows().filter((row) => !ended.has(row.kod)));
  const progress = ref('');
  const result = ref('');
  /** Somebody else may have changed what is shown. */
  const stale = ref(false);
  const asked = shallowRef<readonly AskedRow[]>([]);

  const keys = new Map<string, SubmitKey>();
  /** What has been said yes to, by code. */
  const confirmed = new Map<string, string[]>();
  /** Faults of rows, by field of the form: they stay while the questions are answered. */
  let refused: Record<string, string> = {};
  let endedNow = 0;

  function end(row: Registrering): Promise<Registrering> {
    const bekraftat = confirmed.get(row.kod) ?? [];
    const body = {
      version: row.version,
      ...avslutContent(avslutOfRow(draft.value, row)),
      ...(bekraftat.length ? { bekraftat } : {}),
    };
    const key = keys.get(row.kod) ?? new SubmitKey();
    keys.set(row.kod, key);
    return endRegistrering(row.kod, body, key.for(body));
  }

  function onRefused(row: Registrering, error: unknown): void {
    if (isQuestion(error)) {
      asked.value = [...asked.value, { row, warnings: error.fields }];
      return;
    }
    stale.value = true;
    Object.assign(refused, refusalOfRow(error, row.kod));
  }

  async function send(sent: readonly Registrering[]): Promise<void> {
    let tried = 0;
    const tell = () => {
      progress.value = `Sparar ${Math.min(tried + 1, sent.length)} av ${sent.length} …`;
      announce(progress.value);
    };
    const next = () => {
      tried++;
      tell();
    };
    tell();
    try {
      await endInTurn(sent, end, {
        ended: (row, after) => {
          ended.set(row.kod, after);
          delete draft.value.rows[rowKey(row)];
          endedNow++;
          next();
        },
        refused: (row, error) => {
          onRefused(row, error);
          next();
        },
      });
    } finally {
      progress.value = '';
    }
  }

  async function run(sent: readonly Registrering[], check: () => Record<string, string>): Promise<void> {
    result.value = '';
    asked.value = [];
    await form.submit(check, () => send(sent));
    for (const [field, text] of Object.entries(refused)) form.setError(field, text);
    if (endedNow === 0) return;
    result.value = resultSentence(endedNow, open.value.length);
    announce(result.value);
  }

  async function save(chosen: readonly Registrering[], check: () => Record<string, string>): Promise<void> {
    confirmed.clear();
    refused = {};
    stale.value = false;
    endedNow = 0;
    await run([...chosen], check);
  }

  /** It is meant so: the rows that were asked about, and no others, once more. */
  async function saveAsked(): Promise<void> {
    const again = asked.value;
    for (const { row, warnings } of again) {
      confirmed.set(row.kod, [...new Set([...(confirmed.get(row.kod) ?? []), ...warnings.map((one) => one.code)])]);
    }
    await run(
      again.map(({ row }) => row),
      () => ({}),
    );
  }

  /** The rows that were asked about stay as they are filled in. */
  function leaveAsked(): readonly AskedRow[] {
    const left = asked.value;
    asked.value = [];
    return left;
  }

  return { ended, open, progress, result, stale, asked, save, saveAsked, leaveAsked };
}
