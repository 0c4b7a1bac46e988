import { inject, nextTick, onMounted, watch, type InjectionKey } from 'vue';

/** How a field tells its form, by the id of its element, that it has another answer than it had. */
export const answeredKey: InjectionKey<(id: string) => void> = Symbol('answered');

/**
 * Shows or clears an error at an FKUI field. FKUI fields listen for a `validity` event on their
 * element; sending it ourselves lets the server's and the form's own errors look the same.
 */
export function showValidity(element: HTMLElement, message: string | undefined): void {
  element.dispatchEvent(
    new CustomEvent('validity', {
      bubbles: true,
      detail: {
        elementId: element.id,
        nativeEvent: '',
        isValid: !message,
        validityMode: message ? 'ERROR' : 'INITIAL',
        validationMessage: message ?? '',
        target: element,
      },
    }),
  );
}

/**
 * Keeps the error of the element with the given id in step with a message. Another answer, however it
 * came there, is told to the form, which takes the error of the old one away.
 */
export function useValidity(id: () => string, error: () => string | undefined, answer: () => unknown): void {
  const show = async () => {
    await nextTick();
    const element = document.getElementById(id());
    if (element) showValidity(element, error());
  };
  onMounted(() => {
    if (error()) void show();
  });
  watch(error, show);
  const answered = inject(answeredKey, null);
  watch(answer, () => {
    if (error()) answered?.(id());
  });
}
