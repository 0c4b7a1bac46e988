import { ref, watchEffect } from 'vue';
import { state } from '../session/session';

export const pageTitle = ref('');
/** A form on the page shows errors; screen readers hear it first in the title. */
export const titleHasError = ref(false);

watchEffect(() => {
  const parts = [pageTitle.value, 'Samspår'].filter(Boolean);
  const ovning = state.current?.ovning ? 'ÖVNING: ' : '';
  document.title = (titleHasError.value ? 'Fel: ' : '') + ovning + parts.join(' – ');
});
