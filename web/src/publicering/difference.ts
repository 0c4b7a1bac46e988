import type { Cause, ChangeKind, Difference, PrintedCell } from '../api/publiceringar';
import { joinSwedish } from '../text/format';
import { showKod } from '../text/kod';

const one: Record<Exclude<ChangeKind, 'insats'>, string> = {
  start: 'en ny registrering i efterhand',
  avslut: 'ett avslut i efterhand',
  rattelse: 'en rättelse',
  felregistrering: 'en felregistrering',
  ateroppna: 'en återöppnad registrering',
};

const many: Record<ChangeKind, string> = {
  start: 'nya registreringar i efterhand',
  avslut: 'avslut i efterhand',
  rattelse: 'rättelser',
  felregistrering: 'felregistreringar',
  ateroppna: 'återöppnade registreringar',
  insats: 'registreringar som räknas annorlunda för att en insats är ändrad',
};

/** `1-4` as `1–4`, `100-` as `minst 100`. */
const roughly = (count: string) => (count.endsWith('-') ? `minst ${count.slice(0, -1)}` : count.replace('-', '–'));

/** `1–4 nya registreringar i efterhand och 5–9 rättelser`. */
export const causesText = (causes: readonly Cause[]) =>
  joinSwedish(causes.map(({ slag, antal }) => `${roughly(antal)} ${many[slag]}`));

/** One registrering of a handläggare: what was done with it, and the published counts that it changed. */
export interface OwnLine {
  kod: string;
  what: string;
  cells: readonly PrintedCell[];
}

export const ownLines = (difference: Difference): OwnLine[] =>
  difference.registreringar.map(({ kod, slag, celler }) => ({
    kod,
    what: `${showKod(kod)}: ${one[slag]}`,
    cells: celler,
  }));
