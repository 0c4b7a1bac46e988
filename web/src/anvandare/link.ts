import { ref } from 'vue';
import { forgetAtSignOut } from '../session/memory';

/** The one-time link last made, on its way from the form to the list. Never stored. */
export const newLink = ref<{ name: string; link: string } | null>(null);

forgetAtSignOut(() => {
  newLink.value = null;
});
