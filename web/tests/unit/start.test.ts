import { describe, expect, it } from 'vitest';
import { userStatus } from '../../src/anvandare/status';
import { matches } from '../../src/help/search';
import { publishedTiles } from '../../src/publicering/published-tiles';
import { undone, changeText } from '../../src/registrering/changes';
import { ages, flow, publishedPage } from './published-data';

describe('the key figures of a publicering', () => {
  it('are the totals of the first table that has them, hidden ones as hidden', () => {
    expect(
      publishedTiles({ ...publishedPage(), tabeller: [ages(), flow()] }).map(({ name, value }) => `${name} ${value}`),
    ).toEqual([
      'Aktuella under 2021 1\u00a0450',
      'Nya under 2021 31',
      'Avslutade under 2021 91',
      'Pågick vid årets slut 2021 20',
    ]);
    const hidden = {
      ...flow(),
      celler: [
        [77, 58, 19, 77, null],
        [34, 'X', 'X', 14, 20],
        [111, 80, 'X', 91, 20],
      ],
    } as ReturnType<typeof flow>;
    expect(publishedTiles({ ...publishedPage(), tabeller: [hidden] })[1]).toEqual({
      name: 'Nya under 2021',
      value: 'X',
      more: 'visas inte',
    });
  });
});

describe('a change in the history', () => {
  it.each([
    [{ falt: 'fodelsear', fran: 1987, till: 1988 }, 'Födelseår: 1987 → 1988'],
    [{ falt: 'datum', fran: null, till: '2021-03-15' }, 'Slutdatum: 2021-03-15'],
    [{ falt: 'forsorjning_efter', fran: [], till: ['a_kassa'] }, 'Försörjning efter avslut: a_kassa'],
    [{ falt: 'utbildning', fran: 'gymnasium', till: null }, 'Högsta avslutade utbildning: gymnasium → tomt'],
    [{ falt: 'har_person', fran: false, till: true }, 'Egen nyckel: tillagd'],
    [{ falt: 'har_person', fran: true, till: true }, 'Egen nyckel: bytt'],
  ])('%j is told from and to', (change, text) => {
    expect(changeText(change)).toBe(text);
  });

  it('is taken back the other way', () => {
    expect(changeText(undone({ falt: 'har_person', fran: false, till: true }))).toBe('Egen nyckel: borttagen');
  });
});

describe('a user', () => {
  it('is invited until a password is chosen', () => {
    expect(userStatus({ aktiv: true, har_losenord: false })).toBe('Inbjuden, har inte loggat in');
    expect(userStatus({ aktiv: true, har_losenord: true })).toBe('Aktiv');
    expect(userStatus({ aktiv: false, har_losenord: false })).toBe('Avstängd');
  });
});

describe('the search of the help', () => {
  it('finds what holds every word, and everything when nothing is asked', () => {
    expect(matches('  ', 'Insats')).toBe(true);
    expect(matches('FÖRE start', 'Försörjning', 'inom en vecka före start')).toBe(true);
    expect(matches('start slut', 'före start')).toBe(false);
  });

  it.each([
    ['atgard', 'Åtgärd'],
    ['FORSORJNING', 'försörjning'],
    ['åtgärd', 'atgard'],
    ['fo\u0308re', 'Före'],
  ])('finds %s in %s', (asked, text) => {
    expect(matches(asked, text)).toBe(true);
  });
});
