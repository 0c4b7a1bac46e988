import { nextTick, onMounted, watch } from 'vue';

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

/** Keeps the error of the element with the given id in step with a message. */
export function useValidity(id: () => string, error: () => string | undefined): void {
  const show = async () => {
    await nextTick();
    const element = document.getElementById(id());
    if (element) showValidity(element, error());
  };
  onMounted(() => {
    if (error()) void show();
  });
  watch(error, show);
}
