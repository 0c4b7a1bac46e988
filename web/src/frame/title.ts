import { ref, watchEffect } from 'vue';
import { ovning } from '../session/session';

export const pageTitle = ref('');
/** A form on the page shows errors; screen readers hear it first in the title. */
export const titleHasError = ref(false);

watchEffect(() => {
  const parts = [pageTitle.value, 'Samspår'].filter(Boolean);
  const training = ovning.value ? 'ÖVNING: ' : '';
  document.title = (titleHasError.value ? 'Fel: ' : '') + training + parts.join(' – ');
});
