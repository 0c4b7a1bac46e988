import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acts, logAct } from '../../src/text/log-acts';

/** The acts of the program, as they are written down beside its table. */
const table = readFileSync('../tests/acts/expected_acts.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [act = '', who = '', , , log = ''] = line.split(';');
    return { act, who, log };
  });

/** A refusal in a session always leaves a row, also of an act that leaves none when it is done. */
const inTheLog = table.filter(({ who, log }) => log.startsWith('yes') || /^[hiflg]+$/.test(who)).map(({ act }) => act);

/** Rows that the program writes beside those of the table (src/security/README.md section 7), or once wrote. */
const besides = [
  'login.password',
  'session.confirm.password',
  'user.password.password',
  'user.activate.offer',
  'http.refused',
  'http.step_up',
  'publicering.begin',
  'rattelse.begin',
  'store.create',
  'mikrodata.read',
];

describe('every act that can stand in the log', () => {
  it('is found', () => {
    expect(inTheLog).toEqual(expect.arrayContaining(['login', 'insats.list', 'import.antal']));
    expect(inTheLog).not.toContain('service.health');
  });

  it.each([...inTheLog, ...besides])('%s, has words in Swedish', (act) => {
    expect(logAct(act)).toMatch(/^[A-ZÅÄÖ][^._]+$/);
  });

  it('is told apart from every other', () => {
    const words = [...inTheLog, ...besides].map((act) => logAct(act).toLowerCase());
    expect(words.filter((text, place) => words.indexOf(text) !== place)).toEqual([]);
  });

  it('is one that the program knows', () => {
    expect(Object.keys(acts).filter((act) => ![...inTheLog, ...besides].includes(act))).toEqual([]);
  });
});
