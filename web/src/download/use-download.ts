import { onScopeDispose, ref, shallowRef } from 'vue';
import { announce } from '../frame/announce';
import { errorSentence } from '../text/errors';
import { addressOf, beginDownload, letGo } from './save';

export interface MadeFile {
  blob: Blob;
  name: string;
}

/** A file that was given to the browser, and can be taken once more. */
export interface GivenFile {
  name: string;
  address: string;
}

/**
 * Files one after another, in the order they were asked for, so that a password is asked for once and
 * no click is lost: which ones are on their way, what happened to those asked for together, and where
 * they can be taken again. A page is not told whether the browser kept what it was given.
 */
export function useDownload() {
  const status = ref('');
  const given = shallowRef<readonly GivenFile[]>([]);
  const coming = ref<string[]>([]);
  let last = Promise.resolve();

  function tell(text: string): void {
    status.value = [status.value, text].filter(Boolean).join(' ');
    announce(status.value);
  }

  function forget(): void {
    status.value = '';
    for (const { address } of given.value) letGo(address);
    given.value = [];
  }

  async function fetchOne(name: string, make: () => Promise<MadeFile>): Promise<void> {
    try {
      const file = await make();
      const address = addressOf(file.blob);
      await beginDownload(address, file.name);
      given.value = [...given.value, { name: file.name, address }];
      tell(`${name} är lämnad till webbläsaren.`);
    } catch (error) {
      tell(errorSentence(error));
    } finally {
      coming.value = coming.value.filter((one) => one !== name);
    }
  }

  /** Asks for a file; asking again while it is on its way changes nothing. */
  function take(name: string, make: () => Promise<MadeFile>): Promise<void> {
    if (coming.value.length === 0) forget();
    if (!coming.value.includes(name)) {
      coming.value.push(name);
      last = last.then(() => fetchOne(name, make));
    }
    return last;
  }

  const isComing = (name: string): boolean => coming.value.includes(name);

  onScopeDispose(forget, true);
  return { status, given, isComing, take };
}
