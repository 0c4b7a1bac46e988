import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/**
 * The secret of a one-time link, which stands after the # of the address: of the link that the page
 * was opened with, or of another one opened in the same tab, which loads no page anew. It leaves the
 * address bar and the history before anything else is done with it. `onAnother` begins anew.
 */
export function useLinkToken(path: string, onAnother: () => void): Ref<string> {
  const token = ref('');
  const take = () => {
    token.value = window.location.hash.slice(1);
    window.history.replaceState(window.history.state, '', path);
  };
  const another = () => {
    if (!window.location.hash) return;
    take();
    onAnother();
  };
  take();
  onMounted(() => window.addEventListener('hashchange', another));
  onBeforeUnmount(() => window.removeEventListener('hashchange', another));
  return token;
}
