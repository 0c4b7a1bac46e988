import { onBeforeUnmount, watchEffect } from 'vue';

/** A CSS string: quotes, backslashes and line breaks escaped. */
export const cssString = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`;

/**
 * Writes a line and the page number at the foot of every printed page. The rule is made through the
 * style sheet interface, since its text is known only here and an inline style would be stopped.
 */
export function usePrintFooter(text: () => string): void {
  if (typeof CSSStyleSheet === 'undefined' || !('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  const font = 'font: 8pt Arial, sans-serif; color: #4a5a63';
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  watchEffect(() => {
    sheet.replaceSync(
      `@page { @bottom-left { content: ${cssString(text())}; ${font}; white-space: nowrap } ` +
        `@bottom-right { content: counter(page) " (" counter(pages) ")"; ${font} } }`,
    );
  });
  onBeforeUnmount(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
