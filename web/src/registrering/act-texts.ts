import type { Act } from '../api/registreringar';
import type { Registrering } from '../api/types';

interface ActText {
  title: (kod: string) => string;
  button: string;
  /** What is said when it is done. */
  done: string;
  explain: (registrering: Registrering) => string;
}

/** The words around each act that is confirmed before it is done. */
export const actTexts: Record<Act, ActText> = {
  felregistrering: {
    title: (kod) => `Markera ${kod} som felregistrerad?`,
    button: 'Markera som felregistrerad',
    done: 'Registreringen är markerad som felregistrerad.',
    explain: () =>
      'Registreringen tas bort ur all statistik, men finns kvar i historiken. Använd det bara när registreringen aldrig borde ha gjorts. Det går att återöppna den.',
  },
  ateroppna: {
    title: (kod) => `Återöppna ${kod}?`,
    button: 'Återöppna',
    done: 'Registreringen är återöppnad.',
    explain: (registrering) =>
      registrering.felregistrerad
        ? 'Markeringen som felregistrerad tas bort, och registreringen räknas i statistiken igen.'
        : 'Avslutet tas bort, och deltagaren räknas som pågående igen. Uppgifterna om avslutet finns kvar i historiken.',
  },
  angra: {
    title: (kod) => `Ångra senaste ändringen av ${kod}?`,
    button: 'Ångra ändringen',
    done: 'Den senaste ändringen är ångrad.',
    explain: (registrering) =>
      registrering.version === 1
        ? 'Registreringen är nygjord. Att ångra den markerar den som felregistrerad, så att den inte räknas.'
        : 'Registreringen blir som den var före den senaste ändringen. Också det syns i historiken.',
  },
};
