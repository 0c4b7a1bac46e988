import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The icons the app and the FKUI fields it uses refer to; the rest are left out of index.html. */
const used = [
  'alert',
  'arrow-down',
  'arrow-right',
  'bars',
  'bell',
  'caret-down',
  'circle',
  'close',
  'cross',
  'error',
  'file',
  'i',
  'new-window',
  'paper-clip',
  'pen',
  'plus',
  'search',
  'success',
  'triangle',
];

/**
 * Turns the inline styles of an FKUI icon symbol into presentation attributes, which a strict
 * Content-Security-Policy allows.
 */
export function withoutInlineStyle(svg: string): string {
  return svg
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/class="i"/g, 'fill="currentColor"')
    .replace(/style="([^"]*)"/g, (_, declarations: string) =>
      declarations
        .split(';')
        .filter((one) => one.includes(':'))
        .map((one) => {
          const [name, value] = one.split(':');
          return `${(name ?? '').trim()}="${(value ?? '').trim()}"`;
        })
        .join(' '),
    );
}

/** Puts the icon sprite into index.html, so that nothing has to be inserted with innerHTML. */
export function iconSprite(): Plugin {
  const entry = createRequire(import.meta.url).resolve('@fkui/icon-lib-default/package.json');
  return {
    name: 'icon-sprite',
    transformIndexHtml(html) {
      const sheet = readFileSync(join(dirname(entry), 'dist/f/spritesheet.svg'), 'utf8');
      const symbols = [...sheet.matchAll(/<symbol id="f-icon-([^"]+)"[\s\S]*?<\/symbol>/g)]
        .filter(([, name]) => used.includes(name ?? ''))
        .map(([symbol]) => withoutInlineStyle(symbol));
      const sprite = `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true" focusable="false" class="icon-sprite">${symbols.join('')}</svg>`;
      return html.replace('<!-- icon-sprite -->', sprite);
    },
  };
}
