import { afterEach, describe, expect, it, vi } from 'vitest';
import { useLinkToken } from '../../src/login/link-token';
import { mounted } from './mounted';

const closes: (() => void)[] = [];
afterEach(() => closes.splice(0).forEach((close) => close()));

function open(onAnother = () => undefined) {
  const { made, close } = mounted(() => useLinkToken('/aktivera', onAnother));
  closes.push(close);
  return made;
}

/** Another link opened in the same tab: only what stands after the # differs, so no page is loaded. */
function follow(hash: string): void {
  window.history.pushState({}, '', `/aktivera${hash}`);
  window.dispatchEvent(new Event('hashchange'));
}

describe('the secret of a one-time link', () => {
  it('leaves the address as soon as it is read', () => {
    window.history.replaceState({}, '', '/aktivera#first');
    expect(open().value).toBe('first');
    expect(window.location.hash).toBe('');
  });

  it('is that of the link opened last, and what was typed for the first is given up', () => {
    window.history.replaceState({}, '', '/aktivera#first');
    const another = vi.fn();
    const token = open(another);
    follow('#second');
    expect(token.value).toBe('second');
    expect(window.location.hash).toBe('');
    expect(another).toHaveBeenCalledTimes(1);
  });

  it('stays when the address loses its end', () => {
    window.history.replaceState({}, '', '/aktivera#first');
    const another = vi.fn();
    const token = open(another);
    follow('');
    expect(token.value).toBe('first');
    expect(another).not.toHaveBeenCalled();
  });
});
