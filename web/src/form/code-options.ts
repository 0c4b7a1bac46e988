import type { Code } from '../api/types';
import { asSentence } from '../text/format';
import type { Choice } from '../ui/UiRadios.vue';
import type { Option } from '../ui/UiSelect.vue';

export const optionsFrom = (codes: readonly Code[]): Option[] =>
  codes.map((code) => ({ value: code.kod, text: code.etikett }));

export const choicesFrom = (codes: readonly Code[]): Choice[] =>
  codes.map((code) => ({ value: code.kod, text: code.etikett, help: asSentence(code.hjalp) || undefined }));
