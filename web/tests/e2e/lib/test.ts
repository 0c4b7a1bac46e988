import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { Faults } from './faults.ts';
import { addUserTo } from './program.ts';
import { Services, type Service, type StoreKind } from './services.ts';

export { expect };
export type { Page };

/** What a suite, or a group of tests in it, says with test.use(). */
export interface Given {
  store: StoreKind;
  /** Whether the tests of a suite share a store, or each test changes one of its own. */
  storeOf: 'suite' | 'test';
}

interface TestFixtures extends Given {
  service: Service;
  faults: Faults;
  /** Another browser window, with cookies and cache of its own. */
  newWindow: () => Promise<Page>;
  /** Adds a user from the command line; gives the name and the one-time link. */
  invite: (role: string) => { name: string; link: string };
}

interface WorkerFixtures {
  services: Services;
}

let names = 0;

/** Part of a name that nothing in the store has yet, also when a test runs in it again. */
export const unused = (): string => `${Date.now().toString(36)}${String(names++)}`;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  store: ['training', { option: true }],
  storeOf: ['suite', { option: true }],

  services: [
    // Playwright reads the names of fixtures out of the pattern, so an empty one has to stand.
    async ({}, use) => {
      const services = new Services();
      await use(services);
      await services.stopAll();
    },
    { scope: 'worker' },
  ],

  service: async ({ services, store, storeOf }, use, { file }) => {
    if (storeOf === 'test') await services.alone(store, use);
    else await use(await services.shared(file, store));
  },

  baseURL: ({ service }, use) => use(service.baseUrl),

  faults: async ({ service }, use) => {
    const faults = new Faults(service.baseUrl);
    await use(faults);
    expect(faults.found(), 'what the pages did wrong on the side').toEqual([]);
  },

  context: async ({ context, faults }, use) => {
    await faults.watch(context);
    await use(context);
  },

  newWindow: async ({ browser, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await faults.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  invite: ({ service }, use) =>
    use((role) => {
      const name = `prov${unused()}`;
      return { name, link: addUserTo(service.data, name, role) };
    }),
});
