import { describe, expect, it } from 'vitest';
import { addressOf, checkSearch, logQuery, searchOf } from '../../src/text/log-search';

const nothing = searchOf({});

describe('a search in the log', () => {
  it('is in the address, and comes back from it', () => {
    const search = { ...nothing, anvandare: ' anna.ek ', handling: 'user.create', fran: '20261101' };
    expect(addressOf(search)).toEqual({ anvandare: 'anna.ek', handling: 'user.create', fran: '20261101' });
    expect(searchOf(addressOf(search))).toEqual({ ...search, anvandare: 'anna.ek' });
    expect(addressOf(nothing)).toEqual({});
    expect(searchOf({ roll: ['drift', 'forbund'], till: null, annat: 'x' })).toEqual({ ...nothing, roll: 'drift' });
  });

  it('is asked of the API with days and numbers', () => {
    expect(
      logQuery({
        ...nothing,
        anvandare: 'Anna.Ek',
        objekt: 'user',
        objekt_id: '4',
        resultat: 'refused',
        fran: '20261101',
        till: '2026-11-30',
      }),
    ).toEqual({
      anvandare: 'anna.ek',
      objekt: 'user',
      objekt_id: 4,
      resultat: 'refused',
      fran: '2026-11-01',
      till: '2026-11-30',
    });
    expect(logQuery(nothing)).toEqual({});
  });

  it('tells what is wrong with it, field by field', () => {
    expect(checkSearch({ ...nothing, objekt_id: 'fyra', fran: 'i går', till: '2026-02-30' })).toEqual({
      objekt_id: 'Nummer ska vara ett heltal.',
      fran: 'Den första dagen ska skrivas som 2021-03-15.',
      till: 'Den sista dagen finns inte i kalendern. Kontrollera dagen.',
    });
    expect(checkSearch(nothing)).toEqual({});
  });
});
