import { describe, expect, it } from 'vitest';
import { hasInlineStyle } from '../../build/forbid-inline-style';
import { withoutInlineStyle } from '../../build/icon-sprite';
import { isDrawn } from '../../build/prune-css';

describe('the icon sprite', () => {
  it('has presentation attributes instead of styles', () => {
    const svg =
      '<svg><style>.i{fill:currentColor}</style><path class="i"/><path style="fill-rule:evenodd;clip-rule:evenodd"/></svg>';
    expect(withoutInlineStyle(svg)).toBe(
      '<svg><path fill="currentColor"/><path fill-rule="evenodd" clip-rule="evenodd"/></svg>',
    );
  });
});

describe('the gate against inline styles', () => {
  it('sees attributes and elements, and lets bindings through', () => {
    expect(hasInlineStyle('<p style="color:red">')).toBe(true);
    expect(hasInlineStyle('<style>p{}</style>')).toBe(true);
    expect(hasInlineStyle('<p :style="{ width }" class="style">')).toBe(false);
  });
});

describe('the style sheet of the fields', () => {
  it('keeps what is drawn and drops the rest', () => {
    expect(isDrawn('.text-field--error .text-field__input')).toBe(true);
    expect(isDrawn('html')).toBe(true);
    expect(isDrawn('.calendar-day')).toBe(false);
    expect(isDrawn('.text-field .tooltip')).toBe(false);
  });
});
