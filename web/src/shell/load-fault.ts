import { ref } from 'vue';
import type { Router } from 'vue-router';
import { ApiError } from '../api/error';
import { errorSentence } from '../text/errors';

/** The program of a page did not come: no contact, or the server has a newer one. */
const noPage =
  'Sidan gick inte att öppna. Kontrollera att du har kontakt med servern och ladda om sidan. Samspår kan också ha fått en ny version.';

/** A page that could not be opened, as a sentence; empty otherwise. */
export const loadFault = ref('');

/** Keeps `loadFault` true to what the router does; called once, before the first page. */
export function heedLoadFaults(router: Router): void {
  router.onError((error) => {
    loadFault.value = error instanceof ApiError ? errorSentence(error) : noPage;
  });
  router.beforeEach(() => {
    loadFault.value = '';
  });
}
