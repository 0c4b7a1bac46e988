import { h, nextTick, ref } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import { useMenu } from '../../src/shell/use-menu';
import { mounted } from './mounted';

const closes: (() => void)[] = [];
afterEach(() => closes.splice(0).forEach((close) => close()));

function open() {
  const root = ref<HTMLElement>();
  const button = ref<HTMLElement>();
  const page = mounted(
    () => useMenu(root, button),
    (menu) => [
      h('div', { ref: root, onKeydown: menu.onKey }, [
        h('button', { ref: button }),
        h('a', { href: '#a', id: 'inside' }),
      ]),
      h('input', { id: 'outside' }),
    ],
  );
  closes.push(page.close);
  page.made.open.value = true;
  return page;
}

const at = (root: HTMLElement, selector: string) => root.querySelector<HTMLElement>(selector) as HTMLElement;

describe('a menu behind a button', () => {
  it('closes with Esc and gives focus back', async () => {
    const { made, root } = open();
    at(root, '#inside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await nextTick();
    expect(made.open.value).toBe(false);
    expect(document.activeElement).toBe(at(root, 'button'));
  });

  it.each(['focusin', 'pointerdown'])('closes at a %s elsewhere, and not at one inside', (kind) => {
    const { made, root } = open();
    at(root, '#inside').dispatchEvent(new Event(kind, { bubbles: true }));
    expect(made.open.value).toBe(true);
    at(root, '#outside').dispatchEvent(new Event(kind, { bubbles: true }));
    expect(made.open.value).toBe(false);
  });
});
