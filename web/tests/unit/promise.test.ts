import { describe, expect, it } from 'vitest';
import { proven, usualRules } from '../../src/publicering/promise';

describe('what is proven of a publicering', () => {
  it('has the numbers of the rules', () => {
    const text = proven(usualRules).join(' ');
    expect(text).toContain('Inget tal under fem visas');
    expect(text).toContain('under fem har minst fem möjliga värden');
    expect(text).toContain('fler än en ha');
  });

  it('promises no more values than there are under the threshold', () => {
    expect(proven({ ...usualRules, troskel: 3 }).join(' ')).toContain('under tre har minst tre möjliga');
    expect(proven({ ...usualRules, troskel: 10 }).join(' ')).toContain('under tio har minst fem möjliga');
  });
});
