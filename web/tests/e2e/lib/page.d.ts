/** What the suites put into the page that they drive. */
interface Window {
  reportViolation(text: string): void;
  axe: typeof import('axe-core');
}
