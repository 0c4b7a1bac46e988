import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/api/types';
import { logObject } from '../../src/text/log-acts';
import { logDetails, logWho } from '../../src/text/log-details';

const row = (more: Partial<LogEntry>): LogEntry => ({
  seq: 1,
  tid: '2026-11-22T00:00:00Z',
  anvandare: 'anna.ek',
  namn: 'Anna Ek',
  roll: 'forbund',
  os_konto: '',
  adress: '192.0.2.1',
  session: 'a1b2c3d4',
  handling: 'user.uppdrag',
  objekt: 'user 4',
  objekt_namn: 'Kim Berg',
  resultat: 'ok',
  antal: null,
  skal: null,
  detalj: {},
  ...more,
});
const said = (more: Partial<LogEntry>) => logDetails(row(more), (id) => `Insats ${id}`);

describe('the parameters of a row', () => {
  it('tell which uppdrag were given, changed and taken', () => {
    expect(
      said({
        detalj: {
          gett: ['3 2026-11-22 -'],
          andrat: ['4 2026-01-01 - 2026-12-31'],
          avslutat: ['5 2026-01-01 2026-12-31'],
        },
      }),
    ).toEqual([
      'Gav: Insats 3 från 2026-11-22',
      'Ändrade: Insats 4 från 2026-01-01, nu till 2026-12-31',
      'Tog bort: Insats 5 från 2026-01-01 till 2026-12-31',
    ]);
  });

  it('tell why something was refused, and how often more', () => {
    expect(said({ antal: 263, detalj: { nekat: 'login_failed', samlat: true, sedan: 'x' } })).toEqual([
      'Skäl: fel namn eller lösenord',
      '263 till av samma slag',
      'från x',
    ]);
  });

  it('name a field once, however many faults it had', () => {
    expect(said({ detalj: { falt: ['fodelsear:age_out_of_range', 'fodelsear:age_outside_insats', 'kon'] } })).toEqual([
      'Fält: födelseår och kön',
    ]);
    expect(said({ detalj: { sokt: ['datum', 'avslut'] } })).toEqual(['Sökt på slutdatum']);
  });

  it('name the fields that were changed', () => {
    expect(said({ handling: 'registrering.rattelse', detalj: { andrat: ['fodelsear', 'kon'] } })).toEqual([
      'Ändrade fält: födelseår och kön',
    ]);
  });

  it('tell from what to what a field was, or was asked to be, changed', () => {
    expect(
      said({
        handling: 'insats.change',
        resultat: 'refused',
        detalj: {
          andrat: ['start'],
          start_fran: '2020-01-01',
          start_till: '2021-01-01',
          falt: ['start:registreringar_outside'],
          nekat: 'needs_confirmation',
        },
      }),
    ).toEqual([
      'Ändrade fält: startdatum',
      'Startdatum: från 2020-01-01 till 2021-01-01',
      'Fält: startdatum',
      'Skäl: behövde bekräftas',
    ]);
    expect(
      said({
        handling: 'kodlista.change',
        detalj: { kod: 'a_kassa', giltig_till_fran: '', giltig_till_till: '2026-06-30' },
      }),
    ).toEqual(['Kod a_kassa', 'Gäller till: från inget till 2026-06-30']);
    expect(said({ handling: 'kodlistor.read', detalj: { lista: 'forsorjning' } })).toEqual(['Lista försörjning']);
    expect(said({ handling: 'drift.verify', resultat: 'refused', detalj: { nekat: 'damaged' } })).toEqual([
      'Skäl: säkerhetskopian är skadad eller har en annan nyckel',
    ]);
    expect(
      said({
        handling: 'user.change',
        detalj: { andrat: ['roller'], roller_fran: ['handlaggare'], roller_till: ['lasare', 'forbund'] },
      }),
    ).toEqual(['Ändrade fält: roll', 'Roll: från handläggare till läsare och förbund']);
  });

  it('tell of what moment a backup is, and what was replaced, taken or given out', () => {
    expect(said({ handling: 'drift.restore', detalj: { tagen: 'x', rad: 120, ersatt: 0 } })).toEqual([
      'Säkerhetskopian är från x',
      'Loggen slutar med rad 120',
      'Ingen läsbar databas ersattes',
    ]);
    expect(said({ handling: 'drift.accept', detalj: { rad: 2, marke: 5 } })).toEqual([
      'Loggen slutar med rad 2',
      'Märket säger rad 5',
    ]);
    expect(said({ handling: 'drift.arkiv', detalj: { rad: 2, filer: 55, sha256: '0123456789abcdef0123' } })).toEqual([
      'Loggen slutar med rad 2',
      '55 filer',
      'Kontrollsumma 0123456789abcdef',
    ]);
  });

  it('are shown as they are when nobody has words for them', () => {
    expect(said({ detalj: { nytt_ord: ['a', 'b'], tomt: false } })).toEqual(['Nytt ord: a, b', 'Tomt: false']);
  });
});

describe('who did it', () => {
  it('is a user by name, an account of the machine, or nobody known', () => {
    expect(logWho(row({}))).toBe('Anna Ek (anna.ek)');
    expect(logWho(row({ anvandare: '', namn: '', roll: 'drift', os_konto: 'root' }))).toBe('Drift, root');
    expect(logWho(row({ anvandare: '', namn: '', roll: '' }))).toBe('Okänd');
  });
});

it('what got to no route stands without a path', () => {
  expect(logObject('route')).toBe('okänd adress');
});

it('a route that somebody was turned away from stands without its beginning', () => {
  expect(logObject('route GET /api/v1/statistik')).toBe('GET /statistik');
});
