import { ref } from 'vue';
import { ApiError } from '../api/error';
import { router } from '../router';
import { errorSentence } from '../text/errors';

/** The program of a page did not come: no contact, or the server has a newer one. */
const noPage =
  'Sidan gick inte att öppna. Kontrollera att du har kontakt med servern och ladda om sidan. Samspår kan också ha fått en ny version.';

/** A page that could not be opened, as a sentence; empty otherwise. */
export const loadFault = ref('');

router.onError((error) => {
  loadFault.value = error instanceof ApiError ? errorSentence(error) : noPage;
});
router.beforeEach(() => {
  loadFault.value = '';
});
