import type { BrowserContext } from '@playwright/test';

/** Answers of the API that a test provokes; Chromium writes each of them to the console as an error. */
const expectedStatus = /Failed to load resource: the server responded with a status of (401|403|404|409|422)/;

declare global {
  interface Window {
    reportViolation(text: string): void;
  }
}

/**
 * Everything that a strict page must never do: CSP reports, errors and warnings in the console,
 * uncaught errors, requests to another server.
 */
export class Faults {
  readonly #found = new Set<string>();
  readonly #allowed: RegExp[] = [];

  constructor(private readonly baseUrl: string) {}

  /** Says which words of the console a test brings about itself, such as by cutting a connection. */
  allow(text: RegExp): void {
    this.#allowed.push(text);
  }

  found(): string[] {
    return [...this.#found].filter((fault) => !this.#allowed.some((text) => text.test(fault)));
  }

  /** Watches all pages of a window, also those that a test opens later. */
  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('reportViolation', (_, text: string) => {
      this.#found.add(`CSP: ${text}`);
    });
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        window.reportViolation(`${event.violatedDirective} ${event.blockedURI} at ${location.pathname}`);
      });
    });
    context.on('console', (message) => {
      const text = message.text();
      if (!['error', 'warning'].includes(message.type())) return;
      if (expectedStatus.test(text) && message.location().url.includes('/api/v1/')) return;
      this.#found.add(`console: ${text}`);
    });
    context.on('weberror', (error) => this.#found.add(`uncaught: ${error.error().message}`));
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.baseUrl) && !/^(blob|data):/.test(url)) this.#found.add(`foreign request: ${url}`);
    });
  }
}
