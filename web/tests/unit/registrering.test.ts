import { beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../src/api/registreringar';
import type { Insats, Registrering } from '../../src/api/types';
import { skalChoices, skalText } from '../../src/registrering/act-skal';
import { avslutContent, checkAvslut, chooseReason, emptyAvslut } from '../../src/registrering/avslut-draft';
import {
  changedErrors,
  checkStart,
  emptyStart,
  startContent,
  startOf,
  type StartDraft,
} from '../../src/registrering/draft';
import { remittentOptions } from '../../src/registrering/options';
import { hasOmfattning, optionalCodes, standAlone } from '../../src/registrering/rules';
import { startFacts } from '../../src/registrering/summary';
import { lists } from '../../src/session/lists';
import { toggled } from '../../src/ui/toggle';
import { tellRules } from './rules';

beforeAll(tellRules);

const insats = { id: 1, namn: 'START', start: '2012-01-01', slut: '2022-09-30', kon_begransning: null } as Insats;
const filled: StartDraft = {
  ...emptyStart('1', '20210315'),
  kon: 'kvinna',
  fodelsear: '1987',
  forsorjning_fore: ['a_kassa'],
};

describe('a start', () => {
  it('asks for what is missing, in the order of the form', () => {
    expect(Object.keys(checkStart(emptyStart('', ''), undefined, '2021-06-01'))).toEqual([
      'insats',
      'start',
      'kon',
      'fodelsear',
      'forsorjning_fore',
    ]);
  });

  it('is right when it is filled in', () => {
    expect(checkStart(filled, insats, '2021-06-01')).toEqual({});
    expect(startContent(filled)).toMatchObject({
      insats: 1,
      start: '2021-03-15',
      fodelsear: 1987,
      omfattning_fore: null,
    });
    expect(startContent(filled)).not.toHaveProperty('person');
  });

  it.each([
    [{ start: '2021-07-01' }, 'start', 'Startdatumet kan inte ligga i framtiden.'],
    [{ start: '2011-12-31' }, 'start', 'Startdatumet kan inte vara före insatsens start 2012-01-01.'],
    [{ start: '15 mars' }, 'start', 'Startdatumet ska skrivas som 2021-03-15.'],
    [{ fodelsear: '87' }, 'fodelsear', 'Födelseåret ska skrivas med fyra siffror, till exempel 1987.'],
    [{ fodelsear: '2007' }, 'fodelsear', 'Deltagaren ska vara 15 till 80 år vid start. Kontrollera födelseåret.'],
    [{ fodelsear: '1940' }, 'fodelsear', 'Deltagaren ska vara 15 till 80 år vid start. Kontrollera födelseåret.'],
    [
      { sysselsattning_fore: 'arbete', omfattning_fore: '120' },
      'omfattning_fore',
      'Omfattningen vid start ska vara 1 till 100 procent.',
    ],
  ])('with %j is told at %s', (part, field, sentence) => {
    expect(checkStart({ ...filled, ...part }, insats, '2021-06-01')).toEqual({ [field]: sentence });
  });

  it('may be at the very ages 15 and 80', () => {
    expect(checkStart({ ...filled, fodelsear: '2006' }, insats, '2021-06-01')).toEqual({});
    expect(checkStart({ ...filled, fodelsear: '1941' }, insats, '2021-06-01')).toEqual({});
  });

  it('in an insats for women is told when it is not a woman', () => {
    expect(checkStart({ ...filled, kon: 'man' }, { ...insats, kon_begransning: 'kvinna' }, '2021-06-01')).toEqual({
      kon: 'Kön: insatsen är bara för kvinnor.',
    });
  });

  it('sends omfattning only for work and studies', () => {
    expect(
      startContent({ ...filled, sysselsattning_fore: 'praktik', omfattning_fore: '50' }).omfattning_fore,
    ).toBeNull();
    expect(startContent({ ...filled, sysselsattning_fore: 'studier', omfattning_fore: '50' }).omfattning_fore).toBe(50);
  });
});

describe('rules about codes', () => {
  it('come with the lists, also for a code that a förbund has added', () => {
    expect(hasOmfattning('sasongsarbete')).toBe(true);
    expect(hasOmfattning('praktik')).toBe(false);
    expect(standAlone('forsorjning')).toEqual(['saknas']);
  });

  it('and limits of age are those that the server checks', () => {
    const alder = lists.alder;
    lists.alder = { lagst: 18, hogst: 64, vanlig_fran: 18, vanlig_till: 64 };
    expect(checkStart({ ...filled, fodelsear: '2004' }, insats, '2021-06-01')).toEqual({
      fodelsear: 'Deltagaren ska vara 18 till 64 år vid start. Kontrollera födelseåret.',
    });
    lists.alder = alder;
  });
});

describe('an optional field that the program has been given', () => {
  const stored = {
    insats: 1,
    start: '2021-03-15',
    kon: 'kvinna',
    fodelsear: 1987,
    forsorjning_fore: [],
    utbildning: 'gymnasium',
    boende: 'eget',
    dagar: 3,
  } as unknown as Registrering;

  it('is asked for, sent and shown without a line about it', () => {
    expect(optionalCodes().map((field) => field.namn)).toEqual(['utbildning', 'boende']);
    expect(startContent({ ...filled, svar: { boende: 'eget' } })).toMatchObject({ boende: 'eget', utbildning: null });
    expect(startFacts(stored)).toContainEqual({ name: 'Boende', value: 'Egen bostad' });
  });

  it('goes back as it was in a correction, also where it is no longer collected', () => {
    expect(startContent(startOf(stored))).toMatchObject({ boende: 'eget', utbildning: 'gymnasium' });
  });
});

describe('an avslut', () => {
  it('asks for reason, sysselsättning and försörjning', () => {
    expect(Object.keys(checkAvslut(emptyAvslut('2021-06-01'), '2021-03-15', '2021-06-01'))).toEqual([
      'anledning',
      'sysselsattning_efter',
      'forsorjning_efter',
    ]);
  });

  it('names the start when it is before it', () => {
    const draft = { ...emptyAvslut('2021-03-14'), anledning: 'flytt' };
    expect(checkAvslut(draft, '2021-03-15', '2021-06-01')).toEqual({
      datum: 'Slutdatumet kan inte vara före startdatumet 2021-03-15.',
    });
  });

  it.each(['avliden', 'flytt'])('for %s neither asks for nor sends what came after', (anledning) => {
    const draft = {
      ...emptyAvslut('2021-06-01'),
      anledning,
      sysselsattning_efter: 'arbete',
      forsorjning_efter: ['a_kassa'],
    };
    expect(checkAvslut(draft, '2021-03-15', '2021-06-01')).toEqual({});
    expect(avslutContent(draft)).toEqual({ datum: '2021-06-01', anledning });
  });
});

describe('a reason', () => {
  const codes = (act: Act, felregistrerad = false) => skalChoices(act, { felregistrerad }).map((one) => one.value);

  it('is asked for where the API wants one, and fits what is taken back', () => {
    expect(codes('felregistrering')).toEqual(['dubblett', 'fel_insats', 'fel_person', 'provregistrering', 'annat']);
    expect(codes('ateroppna')).toEqual(['fel_datum', 'fortsatter', 'annat']);
    expect(codes('ateroppna', true)).toEqual(['fel_markt', 'annat']);
    expect(codes('angra')).toEqual([]);
  });

  it('has a label in the log, and a code that is not known stays as it is', () => {
    expect(skalText('fortsatter')).toBe('Deltagandet fortsatte');
    expect(skalText('nytt')).toBe('nytt');
  });
});

describe('choices', () => {
  it('that stand alone clear the others, and the other way round', () => {
    const alone = ['ingen_offentlig', 'saknas'];
    expect(toggled(['a_kassa', 'studiestod'], 'saknas', alone)).toEqual(['saknas']);
    expect(toggled(['saknas'], 'a_kassa', alone)).toEqual(['a_kassa']);
    expect(toggled(['a_kassa'], 'studiestod', alone)).toEqual(['a_kassa', 'studiestod']);
    expect(toggled(['a_kassa', 'studiestod'], 'a_kassa', alone)).toEqual(['studiestod']);
  });

  it('spell out kommun as remittent with the kommuner of the förbund', () => {
    const always = {
      grupp: '',
      hjalp: '',
      giltig_fran: null,
      giltig_till: null,
      ensam: false,
      omfattning: false,
      fragas_efter: true,
      sysselsattning: null,
    };
    const codes = [
      { kod: 'region', etikett: 'Regionen', ...always },
      { kod: 'kommun', etikett: 'Kommun', ...always },
    ];
    expect(remittentOptions(codes, [{ kod: '0126', namn: 'Huddinge' }])).toEqual([
      { value: 'region', text: 'Regionen' },
      { value: 'kommun:0126', text: 'Kommun: Huddinge' },
    ]);
  });
});

describe('a reason to end', () => {
  const after = (...reasons: string[]) => {
    const draft = emptyAvslut('2021-06-01');
    for (const reason of reasons) chooseReason(draft, reason, '2021-06-01');
    return draft.sysselsattning_efter;
  };

  it('brings the sysselsättning that it speaks of', () => {
    expect(after('arbete')).toBe('arbete');
    expect(after('studier')).toBe('studier');
    expect(after('eget_val')).toBe('');
  });

  it('takes with it what only followed from the one before', () => {
    expect(after('arbete', 'studier')).toBe('studier');
    expect(after('arbete', 'eget_val')).toBe('');
  });

  it('leaves what was chosen', () => {
    const draft = { ...emptyAvslut('2021-06-01'), sysselsattning_efter: 'praktik' };
    chooseReason(draft, 'arbete', '2021-06-01');
    expect(draft).toMatchObject({ anledning: 'arbete', sysselsattning_efter: 'praktik' });
  });
});

describe('a correction', () => {
  const before: StartDraft = { ...filled, start: '2011-05-01', kon: 'man' };
  const later = { ...insats, kon_begransning: 'kvinna' } as Insats;
  const told = (draft: StartDraft) => Object.keys(changedErrors(checkStart(draft, later, '2021-06-01'), draft, before));

  it('is not asked about rules of the insats that came after what it leaves alone', () => {
    expect(told({ ...before, fodelsear: '1988' })).toEqual([]);
  });

  it('is asked about what it changes, and about everything in another insats', () => {
    expect(told({ ...before, start: '2011-05-02' })).toEqual(['start']);
    expect(told({ ...before, insats: '2' })).toEqual(['start', 'kon']);
  });
});
