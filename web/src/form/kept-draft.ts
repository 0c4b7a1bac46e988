import { nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { forgetAtSignOut } from '../session/memory';

/** What is typed and not saved, by form. In memory only: nothing of it is ever stored. */
const kept = new Map<string, unknown>();

forgetAtSignOut(() => kept.clear());

export const hasUnsaved = () => kept.size > 0;

export interface KeptDraft<T> {
  draft: Ref<T>;
  /** The draft is saved or given up, and the form begins anew. */
  drop: () => Promise<void>;
}

/**
 * The content of a form, kept while the user looks at another page. `name` says which form it is and
 * of what; a version of the thing belongs in it, so that a draft never meets a later version.
 */
export function useKeptDraft<T extends object>(name: string, fresh: () => T): KeptDraft<T> {
  const draft = ref((kept.get(name) as T | undefined) ?? fresh()) as Ref<T>;
  let untouched = JSON.stringify(fresh());
  watch(
    draft,
    (value) => {
      if (JSON.stringify(value) === untouched) kept.delete(name);
      else kept.set(name, value);
    },
    { deep: true },
  );
  const drop = async () => {
    draft.value = fresh();
    untouched = JSON.stringify(draft.value);
    await nextTick();
    kept.delete(name);
  };
  return { draft, drop };
}

/** A reload or a closed window would lose what is not saved; the browser asks first. */
export function useUnsavedWarning(): void {
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', warn));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn));
}
