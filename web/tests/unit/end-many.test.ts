import { beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/error';
import type { Insats, Registrering } from '../../src/api/types';
import {
  checkMany,
  chosenRows,
  emptyRow,
  endInTurn,
  errorsOfRow,
  firstDatum,
  namedError,
  planSentence,
  questionTitle,
  refusalOfRow,
  resultSentence,
  type ManyDraft,
} from '../../src/registrering/end-many';
import { closingInsatser, closingSentence } from '../../src/start/closing';
import { tellRules } from './rules';

beforeAll(tellRules);

const today = '2021-06-01';
const row = (kod: string, start = '2021-03-15', version = 1) => ({ kod, start, version }) as Registrering;
const rows = [row('VPF-QRT'), row('433-33V', '2021-05-20')];
const flytt = { ...emptyRow(), anledning: 'flytt' };
const draft = (content: ManyDraft['rows'], datum = today): ManyDraft => ({ datum, rows: content });

describe('Avsluta flera', () => {
  it('takes the rows with a reason, each of the version that it was filled in for', () => {
    const kept = draft({ 'VPF-QRT 1': flytt, '433-33V 1': { ...emptyRow(), sysselsattning_efter: 'arbete' } });
    expect(chosenRows(kept, rows).map((one) => one.kod)).toEqual(['VPF-QRT']);
    expect(chosenRows(kept, [row('VPF-QRT', '2021-03-15', 2)])).toEqual([]);
  });

  it('begins with the end of the insats when that has been', () => {
    expect(firstDatum({ slut: '2021-05-31' }, today)).toBe('2021-05-31');
    expect(firstDatum({ slut: '2021-06-30' }, today)).toBe(today);
    expect(firstDatum({ slut: null }, today)).toBe(today);
  });

  it('is right for a move, and asks the others for what comes after', () => {
    expect(checkMany(draft({ 'VPF-QRT 1': flytt }), rows, today)).toEqual({});
    const asked = draft({ 'VPF-QRT 1': { ...emptyRow(), anledning: 'arbete' } });
    expect(checkMany(asked, rows, today)).toEqual({
      'VPF-QRT-sysselsattning_efter': 'Välj sysselsättning efter avslut.',
      'VPF-QRT-forsorjning_efter': 'Välj försörjning efter avslut.',
    });
  });

  it('wants at least one reason, and blames no row for it', () => {
    expect(checkMany(draft({}), rows, today)).toEqual({
      rader: 'Välj avslutsanledning för den eller dem som ska avslutas.',
    });
  });

  it('tells at the date every row that it is too early for', () => {
    const late = Array.from({ length: 8 }, (_, i) => row(`AAA-AA${i}`, '2021-05-20'));
    const all = Object.fromEntries(late.map((one) => [`${one.kod} 1`, flytt]));
    expect(checkMany(draft(all, '2021-05-01'), late.slice(0, 2), today)['datum']).toBe(
      'Slutdatumet är före startdatumet för AAA-AA0 (2021-05-20) och AAA-AA1 (2021-05-20). Ändra datumet, eller låt dem förbli pågående.',
    );
    expect(checkMany(draft(all, '2021-05-01'), late, today)['datum']).toContain('AAA-AA4 (2021-05-20) och tre till. ');
  });

  it.each([
    ['', { datum: 'Fyll i slutdatum.' }],
    ['i dag', { datum: 'Slutdatumet ska skrivas som 2021-03-15.' }],
    ['2021-06-02', { datum: 'Slutdatumet kan inte ligga i framtiden.' }],
    [
      '2021-05-01',
      {
        datum:
          'Slutdatumet är före startdatumet för 433-33V (2021-05-20). Ändra datumet, eller låt deltagaren förbli pågående.',
      },
    ],
  ])('with the date %j is told once', (datum, errors) => {
    expect(checkMany(draft({ 'VPF-QRT 1': flytt, '433-33V 1': flytt }, datum), rows, today)).toEqual(errors);
  });

  it('tells a refusal at its field, and what has none at the reason', () => {
    const invalid = new ApiError(422, 'validation_failed', [
      { field: 'forsorjning_efter', code: 'required' },
      { field: 'datum', code: 'in_future' },
      { field: 'anledning', code: 'unknown_code' },
    ]);
    const errors = refusalOfRow(invalid, 'VPF-QRT');
    expect(errorsOfRow(errors, 'VPF-QRT')).toEqual({
      forsorjning_efter: 'Välj försörjning efter avslut.',
      anledning: 'Slutdatumet kan inte ligga i framtiden. Avslutsanledning: valet finns inte längre. Välj ett annat.',
    });
    expect(errorsOfRow(errors, '433-33V')).toEqual({});
    expect(refusalOfRow(new ApiError(409, 'already_ended'), 'VPF-QRT')).toEqual({
      'VPF-QRT-anledning': 'Registreringen är redan avslutad.',
    });
    expect(namedError({ id: 'flera-VPF-QRT-anledning', text: 'Fel.' }, rows).text).toBe('VPF-QRT: Fel.');
    expect(namedError({ id: 'flera-datum', text: 'Fel.' }, rows).text).toBe('Fel.');
  });

  it('asks for as many as there are to ask about', () => {
    expect(questionTitle(1)).toBe('Stämmer det här?');
    expect(questionTitle(2)).toBe('Stämmer det här för två deltagare?');
  });

  it('says in words how many end and how many are left', () => {
    expect(planSentence(0, 3, today)).toBe('Ingen avslutas ännu. Tre utan anledning förblir pågående.');
    expect(planSentence(2, 1, '20210601')).toBe('Två avslutas 2021-06-01. En utan anledning förblir pågående.');
    expect(planSentence(1, 0, '')).toBe('En avslutas när slutdatum är ifyllt. Ingen blir kvar.');
    expect(resultSentence(1, 2)).toBe('En är avslutad. Två är kvar som pågående.');
    expect(resultSentence(14, 0)).toBe('14 är avslutade. Ingen är kvar som pågående.');
  });
});

describe('ending in turn', () => {
  async function run(answers: (Error | null)[]) {
    const seen: string[] = [];
    const all = answers.map((_, i) => row(`row ${i}`));
    const end = (one: Registrering) => {
      const error = answers[all.indexOf(one)];
      return error ? Promise.reject(error) : Promise.resolve(one);
    };
    const told = {
      ended: (one: Registrering) => seen.push(`${one.kod} ended`),
      refused: (one: Registrering) => seen.push(`${one.kod} refused`),
    };
    const thrown = await endInTurn(all, end, told).catch((error: unknown) => error);
    return { seen, thrown };
  }

  it('goes on past a row that is refused', async () => {
    const { seen, thrown } = await run([null, new ApiError(409, 'version_conflict'), null]);
    expect(seen).toEqual(['row 0 ended', 'row 1 refused', 'row 2 ended']);
    expect(thrown).toBeUndefined();
  });

  it.each([
    [0, 'no_contact'],
    [401, 'not_logged_in'],
    [507, 'disk_full'],
  ] as const)('stops at %i %s', async (status, code) => {
    const { seen, thrown } = await run([null, new ApiError(status, code), null]);
    expect(seen).toEqual(['row 0 ended']);
    expect(thrown).toMatchObject({ code });
  });
});

describe('an insats that closes', () => {
  const insats = (id: number, slut: string | null) => ({ id, namn: `I${id}`, slut }) as Insats;

  it('is told from thirty days before its end, while somebody is in it', () => {
    const all = [
      insats(1, null),
      insats(2, '2021-07-01'),
      insats(3, '2021-07-02'),
      insats(4, '2020-12-31'),
      insats(5, '2020-01-01'),
    ];
    const open = [{ insats: 1 }, { insats: 2 }, { insats: 3 }, { insats: 4 }, { insats: 4 }];
    expect(closingInsatser(all, open, today).map((one) => closingSentence(one, today))).toEqual([
      'I4 tog slut 2020-12-31, men två deltagare är inte avslutade.',
      'I2 tar slut 2021-07-01, och en deltagare är inte avslutad.',
    ]);
  });
});
