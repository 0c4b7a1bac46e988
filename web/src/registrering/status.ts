import type { HistoryEntry, Registrering } from '../api/types';

export function statusText(registrering: Registrering): string {
  if (registrering.felregistrerad) return 'Felregistrerad';
  return registrering.avslut ? `Avslutad ${registrering.avslut.datum}` : 'Pågående';
}

export const isOpen = (registrering: Registrering) => !registrering.felregistrerad && registrering.avslut === null;

const acts: Record<HistoryEntry['handling'], string> = {
  start: 'Registrerad',
  avslut: 'Avslutad',
  rattelse: 'Rättad',
  felregistrering: 'Markerad som felregistrerad',
  ateroppna: 'Återöppnad',
  angra: 'Senaste ändringen ångrad',
  import: 'Inläst från fil',
};

export const actText = (handling: HistoryEntry['handling']) => acts[handling];
