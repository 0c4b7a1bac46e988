import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

export interface Menu {
  open: Ref<boolean>;
  onKey: (event: KeyboardEvent) => void;
}

/**
 * A menu behind a button. Esc closes it and gives focus back to the button; focus or the pointer
 * outside `root`, which lies around both, closes it too.
 */
export function useMenu(root: Ref<HTMLElement | undefined>, button: Ref<HTMLElement | undefined>): Menu {
  const open = ref(false);

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open.value) return;
    open.value = false;
    button.value?.focus();
  }

  function outside(event: Event): void {
    if (open.value && !root.value?.contains(event.target as Node)) open.value = false;
  }

  onMounted(() => {
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', outside);
    document.removeEventListener('focusin', outside);
  });
  return { open, onKey };
}
