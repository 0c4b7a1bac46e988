import { computed, nextTick, ref, watch } from 'vue';

/** A tick that has to be set before an act, in the order they stand. */
export interface Acknowledgement {
  /** Of its element. */
  id: string;
  /** What is said when it is not set. */
  fault: string;
}

/**
 * The ticks of an act that cannot be undone. Nothing is said of them before the act is tried; then each
 * one that is not set says so, until it is, and the first has the focus.
 */
export function useAcknowledged(asked: () => readonly Acknowledgement[]) {
  const ticked = ref<Record<string, boolean>>({});
  const told = ref<string[]>([]);
  const missing = computed(() => asked().filter((one) => !ticked.value[one.id]));

  /** Whether all are set. */
  function isGiven(): boolean {
    told.value = missing.value.map((one) => one.id);
    const [first] = told.value;
    if (first) void nextTick(() => document.getElementById(first)?.focus());
    return first === undefined;
  }

  const faultOf = (id: string): string =>
    told.value.includes(id) ? (missing.value.find((one) => one.id === id)?.fault ?? '') : '';

  /** A tick that is taken away again is not complained about before the next try. */
  watch(missing, (now) => {
    told.value = told.value.filter((id) => now.some((one) => one.id === id));
  });

  function clear(): void {
    ticked.value = {};
    told.value = [];
  }

  return { ticked, isGiven, faultOf, clear };
}
