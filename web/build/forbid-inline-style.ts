import type { Plugin } from 'vite';

/** True when markup carries a style attribute or a style element. A `:style` binding goes through CSSOM and is allowed. */
export function hasInlineStyle(markup: string): boolean {
  return /<style[\s>]/i.test(markup) || /\sstyle\s*=/i.test(markup);
}

/** Fails the build when an inline style would reach the browser: style-src 'self' would drop it. */
export function forbidInlineStyle(): Plugin {
  return {
    name: 'forbid-inline-style',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.vue') || id.includes('node_modules')) return;
      const template = /<template>[\s\S]*<\/template>/.exec(code)?.[0] ?? '';
      if (hasInlineStyle(template)) this.error(`inline style in ${id}`);
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        if (hasInlineStyle(String(file.source))) this.error(`inline style in ${file.fileName}`);
      }
    },
  };
}
