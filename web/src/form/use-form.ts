import { computed, onBeforeUnmount, provide, ref, watch } from 'vue';
import { ApiError, type FieldError } from '../api/error';
import { announce } from '../frame/announce';
import { titleHasError } from '../frame/title';
import { errorSentence, sentencesByField } from '../text/errors';
import { answeredKey } from '../ui/validity';

/** What the server wants confirmed, and how to go on when the user does. */
export interface Confirmation {
  warnings: FieldError[];
  goOn: () => Promise<void>;
}

/** A wait longer than this is told also to those who hear the page. */
const longWait = 1000;

export type Form = ReturnType<typeof useForm>;

/**
 * The life of one form: own checks, sending, the server's errors at the fields and in the box on
 * top, confirmation of warnings. `prefix` + field name is the id of the field's element.
 */
export function useForm(prefix: string, shown: () => readonly string[]) {
  const errors = ref<Record<string, string>>({});
  const whole = ref('');
  const times = ref(0);
  const busy = ref(false);
  const confirmation = ref<Confirmation | null>(null);

  const summary = computed(() => {
    const fields = shown();
    const known = fields.filter((field) => errors.value[field]);
    const others = Object.keys(errors.value).filter((field) => !fields.includes(field));
    const elsewhere = new Set(others.map((field) => errors.value[field] ?? ''));
    return [
      ...(whole.value ? [{ id: '', text: whole.value, whole: true }] : []),
      ...known.map((field) => ({ id: `${prefix}-${field}`, text: errors.value[field] ?? '' })),
      ...[...elsewhere].map((text) => ({ id: '', text })),
    ];
  });
  watch(summary, (list) => {
    titleHasError.value = list.length > 0;
  });
  onBeforeUnmount(() => {
    titleHasError.value = false;
  });

  function clear(): void {
    errors.value = {};
    whole.value = '';
  }

  function fail(error: unknown): void {
    errors.value = sentencesByField(error);
    whole.value = Object.keys(errors.value).length > 0 ? '' : errorSentence(error);
    times.value++;
  }

  async function attempt(send: (confirmed: string[]) => Promise<void>, confirmed: string[]): Promise<void> {
    busy.value = true;
    const waiting = window.setTimeout(() => announce('Vänta …'), longWait);
    try {
      await send(confirmed);
      confirmation.value = null;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'needs_confirmation') {
        const codes = error.fields.map((field) => field.code);
        confirmation.value = {
          warnings: error.fields,
          goOn: () => attempt(send, [...new Set([...confirmed, ...codes])]),
        };
      } else {
        confirmation.value = null;
        fail(error);
      }
    } finally {
      window.clearTimeout(waiting);
      busy.value = false;
    }
  }

  /** A second submit while one is under way is dropped: a double click is one act. */
  async function submit(
    check: () => Record<string, string>,
    send: (confirmed: string[]) => Promise<void>,
  ): Promise<void> {
    if (busy.value) return;
    clear();
    errors.value = check();
    if (Object.keys(errors.value).length > 0) {
      times.value++;
      return;
    }
    await attempt(send, []);
  }

  const setError = (field: string, text: string | undefined) => {
    const { [field]: _, ...rest } = errors.value;
    errors.value = text ? { ...rest, [field]: text } : rest;
  };

  /**
   * A field that is left with something wrong in it says so at once. An empty one waits until the form
   * is sent, and keeps what was said of it then.
   */
  function leave(field: string, value: string, check: () => Record<string, string>): void {
    if (value.trim()) setError(field, check()[field]);
  }

  /** What was wrong with an answer is not wrong with the next one; that is looked at when it is left or sent. */
  provide(answeredKey, (id) => {
    const field = id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : '';
    if (errors.value[field]) setError(field, undefined);
  });

  return { errors, summary, times, busy, confirmation, submit, clear, fail, setError, leave };
}
