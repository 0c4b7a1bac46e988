import { ref } from 'vue';

/** The latest message for the polite live region of the page. */
export const announcement = ref('');

let last = 0;
let pending = 0;
const pause = 500;

/** Says something to screen readers, at most once every half second; of several, the last is said. */
export function announce(text: string): void {
  window.clearTimeout(pending);
  const wait = Math.max(0, last + pause - Date.now());
  pending = window.setTimeout(() => {
    last = Date.now();
    // The same words twice in a row are only heard when the text changes.
    announcement.value = announcement.value === text ? `${text}\u00a0` : text;
  }, wait);
}
