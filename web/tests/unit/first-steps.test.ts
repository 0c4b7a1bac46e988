import { describe, expect, it } from 'vitest';
import type { Insats, Role, User } from '../../src/api/types';
import { firstSteps } from '../../src/start/first-steps';

const insats = { id: 1 } as Insats;
const user = (roller: Role[], more: Partial<User> = {}) =>
  ({ id: 7, roller, aktiv: true, uppdrag: [], ...more }) as User;
const done = (...given: Parameters<typeof firstSteps>) => firstSteps(...given).map((step) => step.done);

describe('the first steps of a förbund', () => {
  it('are all left in the beginning', () => {
    expect(done([], [user(['forbund'])])).toEqual([false, false, false]);
  });

  it('are done one by one, and lead to the handläggare who has no uppdrag yet', () => {
    const users = [user(['forbund'], { id: 1 }), user(['handlaggare'])];
    expect(done([insats], users)).toEqual([true, true, false]);
    expect(firstSteps([insats], users)[2]?.to).toBe('/anvandare/7');
    expect(
      done([insats], [user(['handlaggare'], { uppdrag: [{ insats: 1, fran: '2021-01-01', till: null }] })]),
    ).toEqual([true, true, true]);
  });

  it('do not count somebody who is shut out', () => {
    expect(done([insats], [user(['handlaggare'], { aktiv: false })])).toEqual([true, false, false]);
  });
});
