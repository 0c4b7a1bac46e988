import { shallowReactive } from 'vue';
import * as api from '../api/lists';
import type { Code, CodeListName, CodeLists, Field, Forbund, Insats } from '../api/types';
import { localToday } from '../text/date';
import { forgetAtSignOut } from './memory';

interface Lists {
  kodlistor: Partial<CodeLists['kodlistor']>;
  grupper: CodeLists['grupper'];
  nyaKoder: CodeLists['nya_koder'];
  falt: readonly Field[];
  alder: CodeLists['alder'] | null;
  forbund: Forbund | null;
  insatser: Insats[];
}

const empty = (): Lists => ({
  kodlistor: {},
  grupper: {},
  nyaKoder: {},
  falt: [],
  alder: null,
  forbund: null,
  insatser: [],
});

/** Code lists, the fields of a registrering, the förbund and the insatser of the user, read once for each login and role. */
export const lists = shallowReactive<Lists>(empty());

let reading: Promise<void> | null = null;

forgetAtSignOut(() => {
  reading = null;
  Object.assign(lists, empty());
});

async function readAll(): Promise<void> {
  const [codes, forbund, insatser] = await Promise.all([api.readCodeLists(), api.readForbund(), api.readInsatser()]);
  Object.assign(lists, {
    kodlistor: codes.kodlistor,
    grupper: codes.grupper,
    nyaKoder: codes.nya_koder,
    falt: codes.falt,
    alder: codes.alder,
    forbund,
    insatser: insatser.insatser,
  });
}

export function loadLists(): Promise<void> {
  reading ??= readAll().catch((error: unknown) => {
    reading = null;
    throw error;
  });
  return reading;
}

export async function reloadInsatser(): Promise<void> {
  lists.insatser = (await api.readInsatser()).insatser;
}

/** After a change of a code list or of the kommuner. */
export async function reloadCodeLists(): Promise<void> {
  const [codes, forbund] = await Promise.all([api.readCodeLists(), api.readForbund()]);
  Object.assign(lists, { kodlistor: codes.kodlistor, grupper: codes.grupper, nyaKoder: codes.nya_koder, forbund });
}

export const today = () => lists.forbund?.today ?? localToday();

/** The codes of a list that can be chosen on a day, in the order of the list. */
export function codesOn(list: CodeListName, day: string, besides: readonly string[] = []): Code[] {
  return (lists.kodlistor[list] ?? []).filter(
    (code) =>
      besides.includes(code.kod) ||
      ((!code.giltig_fran || code.giltig_fran <= day) && (!code.giltig_till || day <= code.giltig_till)),
  );
}

/** The row of a code, whatever day it is. */
export const codeOf = (list: CodeListName, kod: string): Code | undefined =>
  lists.kodlistor[list]?.find((code) => code.kod === kod);

/** The Swedish label of a code; the code itself when the list has no such row. */
export function labelOf(list: CodeListName, kod: string | null | undefined): string {
  if (!kod) return '';
  return codeOf(list, kod)?.etikett ?? kod;
}

export const labelsOf = (list: CodeListName, codes: readonly string[] | undefined) =>
  (codes ?? []).map((kod) => labelOf(list, kod)).join(', ');

export const nameOfInsats = (id: number) => lists.insatser.find((one) => one.id === id)?.namn ?? `Insats ${id}`;

export const nameOfKommun = (kod: string) =>
  lists.forbund?.kommuner.find((one) => one.kod === kod)?.namn ?? labelOf('kommun', kod);

/** `kommun:0126` as `Kommun (Huddinge)`. */
export function nameOfRemittent(value: string | null | undefined): string {
  if (!value) return '';
  const [kod = '', kommun] = value.split(':');
  const label = labelOf('remittent', kod);
  return kommun ? `${label} (${nameOfKommun(kommun)})` : label;
}

export const fieldOf = (name: string): Field | undefined => lists.falt.find((field) => field.namn === name);

/** Whether the förbund collects a field. */
export const collects = (name: string) => fieldOf(name)?.samlas_in ?? false;
