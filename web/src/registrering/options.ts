import type { Code, CodeListName, Field, Insats } from '../api/types';
import { optionsFrom } from '../form/code-options';
import { codesOn, lists } from '../session/lists';
import type { Option } from '../ui/UiSelect.vue';

/** The reasons to end; felregistrering is an act of its own. */
export const endReasons = (codes: readonly Code[]) => codes.filter((code) => code.kod !== 'felregistrering');

/** The insatser where the user may register one person at a time, and the one already chosen. */
export function insatsOptions(insatser: readonly Insats[], chosen = ''): Option[] {
  return insatser
    .filter((one) => (one.far_registrera && one.registrering !== 'antal') || String(one.id) === chosen)
    .map((one) => ({ value: String(one.id), text: one.namn }));
}

interface Kommun {
  kod: string;
  namn: string;
}

/** The kommuner of the förbund by name, then the other codes of the list. */
export function kommunOptions(codes: readonly Code[], kommuner: readonly Kommun[]): Option[] {
  const own = new Set(kommuner.map((one) => one.kod));
  return [
    ...kommuner.map((one) => ({ value: one.kod, text: one.namn })),
    ...optionsFrom(codes.filter((code) => !own.has(code.kod))),
  ];
}

/** As the code list, with `kommun` spelled out as one row for each kommun of the förbund. */
export function remittentOptions(codes: readonly Code[], kommuner: readonly Kommun[]): Option[] {
  return codes.flatMap((code) =>
    code.kod === 'kommun' && kommuner.length > 0
      ? kommuner.map((one) => ({ value: `kommun:${one.kod}`, text: `${code.etikett}: ${one.namn}` }))
      : [{ value: code.kod, text: code.etikett }],
  );
}

/** What can be chosen on a day for an optional field of a start; what is chosen already stays. */
export function fieldOptions(field: Field, day: string, chosen: string): Option[] {
  const codes = codesOn(field.lista as CodeListName, day, [chosen]);
  const kommuner = lists.forbund?.kommuner ?? [];
  if (field.slag === 'kod_med_kommun') return remittentOptions(codes, kommuner);
  return field.lista === 'kommun' ? kommunOptions(codes, kommuner) : optionsFrom(codes);
}
