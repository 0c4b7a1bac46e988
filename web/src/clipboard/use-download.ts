import { ref } from 'vue';
import { announce } from '../shell/announce';
import { errorSentence } from '../text/errors';
import { saveFile } from './download';

export interface MadeFile {
  blob: Blob;
  name: string;
}

/** One file at a time: which one is on its way, and a line that says what happened. */
export function useDownload() {
  const status = ref('');
  const busy = ref('');

  async function take(name: string, make: () => Promise<MadeFile>): Promise<void> {
    if (busy.value) return;
    busy.value = name;
    status.value = '';
    try {
      const file = await make();
      saveFile(file.blob, file.name);
      status.value = `${name} är hämtad: ${file.name}`;
    } catch (error) {
      status.value = errorSentence(error);
    } finally {
      busy.value = '';
      announce(status.value);
    }
  }

  return { status, busy, take };
}
