let isDown = false;
const set = (down: boolean) => () => {
  isDown = down;
};

window.addEventListener('pointerdown', set(true), true);
for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, set(false), true);

/**
 * Does something now, or when the pressed mouse button or finger has been lifted. A field is left at
 * the press: a message that came or went then would move what is pressed, and the click would be lost.
 */
export function afterPointer(act: () => void): void {
  if (!isDown) {
    act();
    return;
  }
  const lifted = () => {
    for (const end of ['pointerup', 'pointercancel']) window.removeEventListener(end, lifted, true);
    // The click comes in the same turn as the lifting, and is to land first.
    window.setTimeout(act, 0);
  };
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, lifted, true);
}
