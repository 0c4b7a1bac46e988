import { createApp, defineComponent, h, type Component, type VNode } from 'vue';

/** Runs what a component does in its setup, as it is run on a page; draws what `draw` gives. */
export function mounted<T>(
  setup: () => T,
  draw: (made: T) => VNode[] = () => [],
): { made: T; root: HTMLElement; close: () => void } {
  const found: { made?: T } = {};
  const component: Component = defineComponent(() => {
    const made = setup();
    found.made = made;
    return () => h('div', draw(made));
  });
  const root = document.createElement('div');
  document.body.append(root);
  const app = createApp(component);
  app.mount(root);
  const close = () => {
    app.unmount();
    root.remove();
  };
  return { made: found.made as T, root, close };
}
