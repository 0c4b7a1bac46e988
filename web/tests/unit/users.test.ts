import { describe, expect, it } from 'vitest';
import { losesUppdrag } from '../../src/anvandare/role-choices';
import { decidedText, replacedText } from '../../src/anvandare/uppdrag-history';
import { formatTime } from '../../src/text/format';

describe('other roles of a user', () => {
  it('end her uppdrag when none is left of those that they were given for', () => {
    expect(losesUppdrag(['handlaggare'], ['insatsansvarig'])).toBe(true);
    expect(losesUppdrag(['handlaggare', 'lasare'], ['lasare'])).toBe(true);
    expect(losesUppdrag(['insatsansvarig'], ['insatsansvarig', 'forbund'])).toBe(false);
    expect(losesUppdrag(['lasare'], ['forbund'])).toBe(false);
  });
});

describe('the history of uppdrag', () => {
  const at = '2026-11-22T00:00:00Z';

  it('says when and by whom', () => {
    expect(decidedText({ tid: at, av: 'Anna Ek' })).toBe(`${formatTime(at)} av Anna Ek`);
    expect(decidedText({ tid: at, av: '' })).toBe(`${formatTime(at)} av kommandoraden`);
    expect(decidedText({ tid: null, av: '' })).toBe('Före historiken');
  });

  it('says what took the place of a decision, if anything did', () => {
    expect(replacedText({ ersatt_tid: at, ersatt_av: 'Anna Ek' })).toBe(`${formatTime(at)} av Anna Ek`);
    expect(replacedText({ ersatt_tid: null, ersatt_av: '' })).toBe('Gäller');
  });
});
