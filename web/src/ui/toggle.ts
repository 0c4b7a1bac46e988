/**
 * The values after one is ticked or unticked. A value that stands alone clears the others, and any
 * other clears it.
 */
export function toggled(values: readonly string[], value: string, alone: readonly string[]): string[] {
  if (values.includes(value)) return values.filter((one) => one !== value);
  if (alone.includes(value)) return [value];
  return [...values.filter((one) => !alone.includes(one)), value];
}
