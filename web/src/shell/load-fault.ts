import { ref } from 'vue';
import { router } from '../router';
import { errorSentence } from '../text/errors';

/** A page that could not be opened, as a sentence; empty otherwise. */
export const loadFault = ref('');

router.onError((error) => {
  loadFault.value = errorSentence(error);
});
router.beforeEach(() => {
  loadFault.value = '';
});
