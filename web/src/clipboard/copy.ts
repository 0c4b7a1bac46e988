/** Copies plain text; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent({ 'text/plain': text });
  }
}

/**
 * Copies several forms of the same thing through the browser's copy event, which also works where
 * the clipboard interface is missing. False when the browser refuses.
 */
export function copyByEvent(forms: Record<string, string>): boolean {
  let done = false;
  const onCopy = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopPropagation();
    done = true;
  };
  document.addEventListener('copy', onCopy, true);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, true);
  }
  return done;
}
