import type { ChangedCell, ChangeKind, Difference, PrintedCell } from '../api/publiceringar';
import { formatNumber } from '../text/format';
import { showKod } from '../text/kod';

/** One line of the list: what was done, and the published counts that it changed. */
export interface ChangeLine {
  key: string;
  what: string;
  /** `ändrar 20 tal`. */
  changes: string;
  cells: readonly (PrintedCell | ChangedCell)[];
}

const one: Record<ChangeKind, string> = {
  start: 'En ny registrering i efterhand',
  avslut: 'Ett avslut i efterhand',
  rattelse: 'En rättelse',
  felregistrering: 'En felregistrering',
  ateroppna: 'En återöppnad registrering',
  insats: 'Minst en registrering som räknas annorlunda, för att en insats är ändrad',
};

const many: Record<ChangeKind, (count: string) => string> = {
  start: (count) => `${count} nya registreringar i efterhand`,
  avslut: (count) => `${count} avslut i efterhand`,
  rattelse: (count) => `${count} rättelser`,
  felregistrering: (count) => `${count} felregistreringar`,
  ateroppna: (count) => `${count} återöppnade registreringar`,
  insats: (count) => `Minst ${count} registreringar som räknas annorlunda, för att en insats är ändrad`,
};

const changesOf = (cells: number) => `ändrar ${cells === 1 ? 'ett tal' : `${formatNumber(cells)} tal`}`;

/** The förbund sees one line for each kind of change, a handläggare one for each of her registreringar. */
export function linesOf(difference: Difference): ChangeLine[] {
  const kinds = difference.orsaker.map(({ slag, antal }) => {
    const cells = difference.celler.filter((cell) => cell.orsaker.some((cause) => cause.slag === slag));
    return { key: slag, what: antal === 1 ? one[slag] : many[slag](formatNumber(antal)), changes: changesOf(cells.length), cells };
  });
  const own = difference.registreringar.map(({ kod, slag, celler }) => ({
    key: kod,
    what: `${showKod(kod)}: ${one[slag].toLowerCase()}`,
    changes: changesOf(celler.length),
    cells: celler,
  }));
  return [...kinds, ...own];
}

/** The exact count of today; nobody but the förbund has one. */
export const nowOf = (cell: PrintedCell | ChangedCell) => ('nu' in cell ? cell.nu : null);
