import { awaitTurn } from './pace';

/** How long the browser may still want an address that a download was begun from. */
const grace = 60_000;

/** An address of a file that was made here; it is let go of with `letGo`. */
export const addressOf = (file: Blob) => URL.createObjectURL(file);

/** Gives an address back when nothing on the page leads to it any more, and no download begins from it. */
export function letGo(address: string): void {
  if (address) window.setTimeout(() => URL.revokeObjectURL(address), grace);
}

/** Begins the browser's own download of a file as soon as the browser takes one more. */
export async function beginDownload(address: string, name: string): Promise<void> {
  await awaitTurn();
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
