import { describe, expect, it } from 'vitest';
import { hasRightCheckSign, normaliseKod, showKod, stateOfKod } from '../../src/text/kod';

const alphabet = '34579BCDFGHJKMNPQRTVWXZ';

/** The first code of five given signs whose check sign is right. */
function completed(five: string): string {
  const sign = Array.from(alphabet).find((one) => hasRightCheckSign(five + one));
  return five + (sign ?? '?');
}

describe('a receipt code', () => {
  it('is read without regard to case, spaces and hyphens of any kind', () => {
    expect(normaliseKod(' vpf-qrt ')).toBe('VPFQRT');
    expect(normaliseKod('v p\u00a0f\u2013q\u2011r\u2212t')).toBe('VPFQRT');
  });

  it('is shown as two groups of three', () => {
    expect(showKod('vpfqrt')).toBe('VPF-QRT');
    expect(showKod('vp')).toBe('VP');
    expect(showKod('vpfq')).toBe('VPF-Q');
  });

  it('weighs sign i by i and asks for a sum of 0 mod 23', () => {
    // 3 has the value 0, 4 the value 1: 1*0 + 2*0 + 3*0 + 4*0 + 5*0 + 6*0 = 0.
    expect(hasRightCheckSign('333333')).toBe(true);
    // 1*1 + 6*x = 0 (mod 23) gives x = 19, the sign V.
    expect(hasRightCheckSign('43333V')).toBe(true);
    expect(hasRightCheckSign('43333W')).toBe(false);
  });

  it('has one right check sign for every five signs', () => {
    for (const five of ['BCDFG', '97543', 'ZXWVT', '3B4C5']) {
      expect(Array.from(alphabet).filter((sign) => hasRightCheckSign(five + sign))).toHaveLength(1);
    }
  });

  it('shows every single wrong sign and every swap of neighbours', () => {
    const kod = completed('HJK7Q');
    for (let i = 0; i < 6; i++) {
      for (const sign of alphabet) {
        const wrong = kod.slice(0, i) + sign + kod.slice(i + 1);
        expect(hasRightCheckSign(wrong)).toBe(wrong === kod);
      }
      const swapped = kod.slice(0, i) + (kod[i + 1] ?? '') + (kod[i] ?? '') + kod.slice(i + 2);
      if (i < 5) expect(hasRightCheckSign(swapped)).toBe(swapped === kod);
    }
  });

  it('tells empty, incomplete, wrong and complete input apart', () => {
    expect(stateOfKod(' - ')).toBe('empty');
    expect(stateOfKod('vpf')).toBe('incomplete');
    expect(stateOfKod('VPO')).toBe('wrong');
    expect(stateOfKod('4333333')).toBe('wrong');
    expect(stateOfKod('433-33w')).toBe('wrong');
    expect(stateOfKod('433-33v')).toBe('complete');
  });
});
