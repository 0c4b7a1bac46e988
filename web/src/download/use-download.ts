import { ref } from 'vue';
import { announce } from '../frame/announce';
import { errorSentence } from '../text/errors';
import { saveFile } from './save';

export interface MadeFile {
  blob: Blob;
  name: string;
}

/**
 * Files one after another, in the order they were asked for, so that a password is asked for once and
 * no click is lost: which ones are on their way, and what happened to those asked for together.
 */
export function useDownload() {
  const status = ref('');
  const coming = ref<string[]>([]);
  let last = Promise.resolve();

  function tell(text: string): void {
    status.value = [status.value, text].filter(Boolean).join(' ');
    announce(status.value);
  }

  async function fetchOne(name: string, make: () => Promise<MadeFile>): Promise<void> {
    try {
      const file = await make();
      saveFile(file.blob, file.name);
      tell(`${name} är hämtad (${file.name}).`);
    } catch (error) {
      tell(errorSentence(error));
    } finally {
      coming.value = coming.value.filter((one) => one !== name);
    }
  }

  /** Asks for a file; asking again while it is on its way changes nothing. */
  function take(name: string, make: () => Promise<MadeFile>): Promise<void> {
    if (coming.value.length === 0) status.value = '';
    if (!coming.value.includes(name)) {
      coming.value.push(name);
      last = last.then(() => fetchOne(name, make));
    }
    return last;
  }

  const isComing = (name: string): boolean => coming.value.includes(name);

  return { status, isComing, take };
}
