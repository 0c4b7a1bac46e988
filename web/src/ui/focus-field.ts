/** Moves to the field of the given id; a group is reached through its first choice. */
export function focusField(id: string): void {
  const element = document.getElementById(id);
  const target = element?.matches('input,select,textarea')
    ? element
    : element?.querySelector<HTMLElement>('input,select,textarea');
  target?.focus();
}
