import type { Code, CodeLists, Field } from '../../src/api/types';
import { lists } from '../../src/session/lists';

const code = (kod: string, means: Partial<Code> = {}): Code => ({
  kod,
  etikett: kod,
  grupp: '',
  hjalp: '',
  giltig_fran: null,
  giltig_till: null,
  ensam: false,
  omfattning: false,
  fragas_efter: true,
  sysselsattning: null,
  ...means,
});

const field = (namn: string, of: Partial<Field>): Field => ({
  namn,
  del: 'start',
  slag: 'kod',
  lista: null,
  kravs: false,
  samlas_in: true,
  lagst: null,
  hogst: null,
  langst: null,
  av: null,
  ...of,
});

/** What the server tells about fields and codes, as far as the tests ask. `boende` is a field nobody has heard of. */
export function tellRules(): void {
  Object.assign(lists, {
    kodlistor: {
      forsorjning: [code('a_kassa'), code('saknas', { ensam: true })],
      sysselsattning: [
        code('arbete', { omfattning: true, grupp: 'arbete' }),
        code('studier', { omfattning: true, grupp: 'studier' }),
        code('praktik', { grupp: 'ovrigt' }),
        code('sasongsarbete', { omfattning: true, grupp: 'arbete' }),
      ],
      avslutsanledning: [
        code('arbete', { sysselsattning: 'arbete' }),
        code('studier', { sysselsattning: 'studier' }),
        code('eget_val', { grupp: 'ovrigt' }),
        code('flytt', { fragas_efter: false }),
        code('avliden', { fragas_efter: false }),
      ],
      boende: [code('eget', { etikett: 'Egen bostad' })],
    } as Partial<CodeLists['kodlistor']>,
    falt: [
      field('kon', { kravs: true, lista: 'kon' }),
      field('sysselsattning_fore', { lista: 'sysselsattning' }),
      field('omfattning_fore', { slag: 'procent', av: 'sysselsattning_fore', lagst: 1, hogst: 100 }),
      field('utbildning', { lista: 'utbildning', samlas_in: false }),
      field('boende', { lista: 'boende' }),
      field('handlingsplan', { del: 'efter', lista: 'handlingsplan' }),
      field('omfattning_efter', { del: 'efter', slag: 'procent', av: 'sysselsattning_efter', lagst: 1, hogst: 100 }),
    ],
    alder: { lagst: 15, hogst: 80, vanlig_fran: 16, vanlig_till: 65 },
  });
}
