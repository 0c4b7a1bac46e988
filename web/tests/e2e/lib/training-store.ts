import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { needAll } from './given.ts';
import { makeStore, serve } from './program.ts';
import { password } from './user.ts';

/** Where the workers find what was made; they inherit it. */
const place = 'SAMSPAR_E2E_STORES';

/** Chooses the password of the one-time link as its page does, without a browser. */
async function activate(baseUrl: string, link: string): Promise<void> {
  const api = await request.newContext({ baseURL: baseUrl, ignoreHTTPSErrors: true });
  const answer = await api.post('/api/v1/activate', {
    headers: { Origin: baseUrl },
    data: { token: new URL(link).hash.slice(1), losenord: password },
  });
  if (!answer.ok()) throw new Error(`the one-time link gave ${answer.status()}: ${await answer.text()}`);
  await api.dispose();
}

/**
 * Makes the training store once for a run; each suite works in a copy of its own. `invited` is as
 * `samspar demo` leaves it, and in `training` its user has chosen the password.
 */
export default async function makeTrainingStores(): Promise<() => void> {
  needAll();
  const directory = mkdtempSync(join(tmpdir(), 'samspar-e2e-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    const [invited, training] = [join(directory, 'invited'), join(directory, 'training')];
    const link = makeStore(invited, 'demo');
    cpSync(invited, training, { recursive: true, preserveTimestamps: true });
    writeFileSync(join(directory, 'link'), link);
    const running = await serve(training);
    await activate(running.baseUrl, link).finally(() => running.stop());
  } catch (error) {
    remove();
    throw error;
  }
  process.env[place] = directory;
  return remove;
}

/** Copies one of the stores that were made; gives the one-time link of its user, used or not. */
export function copyStore(made: 'invited' | 'training', to: string): string {
  const directory = process.env[place];
  if (!directory) throw new Error('the global setup made no store');
  cpSync(join(directory, made), to, { recursive: true, preserveTimestamps: true });
  return readFileSync(join(directory, 'link'), 'utf8');
}
