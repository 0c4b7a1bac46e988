import postcss from 'postcss';
import type { Plugin } from 'vite';

/** The blocks of FKUI's style sheet that the app draws (the part of a class name before `__` or `--`). */
const drawn = new Set([
  'button',
  'button-group',
  'checkbox',
  'checkbox-group',
  'disabled',
  'error-list',
  'fieldset',
  'icon',
  'icon-stack',
  'iflex',
  'label',
  'message-box',
  'radio-button',
  'radio-button-group',
  'select-field',
  'spinner',
  'sr-only',
  'text-field',
]);

/** Whether a selector names only blocks that are drawn (or no block at all, as the reset does). */
export function isDrawn(selector: string): boolean {
  const classes = [...selector.matchAll(/\.([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/g)].map((m) => m[1] ?? '');
  return classes.every((name) => drawn.has(name) || name.startsWith('f-icon-') || name.startsWith('i-width-sm-12'));
}

/** Drops the rules of FKUI components that are never drawn, so that the first load stays small. */
export function pruneCss(): Plugin {
  return {
    name: 'prune-css',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fkui/design') || !id.endsWith('.css')) return;
      const root = postcss.parse(code);
      root.walkRules((rule) => {
        if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name)) return;
        const kept = rule.selectors.filter(isDrawn);
        if (kept.length === 0) rule.remove();
        else rule.selectors = kept;
      });
      root.walkAtRules((at) => {
        if (at.nodes?.length === 0) at.remove();
      });
      return { code: root.toString(), map: null };
    },
  };
}
