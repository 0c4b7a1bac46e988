import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStore, run, serve, type Running } from './program.ts';
import { copyStore } from './training-store.ts';

/**
 * What a store is made as: `training` with its user at work; `published`, where 2021 is published
 * too; `invited`, where the user has not opened the link yet; `real`, which is not for training, so
 * that everything is asked that is asked of a real förbund.
 */
export type StoreKind = 'training' | 'published' | 'invited' | 'real';

/** A service on a store of its own. */
export interface Service extends Running {
  readonly data: string;
  /** The one-time link of the first user. */
  readonly link: string;
}

function make(kind: StoreKind, data: string): string {
  if (kind === 'real') {
    return makeStore(data, 'init', '--forbund', 'Samordningsförbundet Prov', '--insecure-key-beside-data');
  }
  const link = copyStore(kind === 'invited' ? 'invited' : 'training', data);
  if (kind === 'published') run('publicera', '2021', '--data', data);
  return link;
}

/** Makes a store and serves it. stop() removes it. */
async function start(kind: StoreKind): Promise<Service> {
  const directory = mkdtempSync(join(tmpdir(), 'samspar-e2e-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    const data = join(directory, 'data');
    const link = make(kind, data);
    const running = await serve(data);
    return { baseUrl: running.baseUrl, data, link, stop: () => running.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The services of one worker: those of the suite that it is at, and none of another. */
export class Services {
  #suite = '';
  readonly #running = new Map<StoreKind, Service>();

  /** The service of a suite, which its tests share; the first to ask starts it. */
  async shared(suite: string, kind: StoreKind): Promise<Service> {
    if (suite !== this.#suite) await this.stopAll();
    this.#suite = suite;
    const service = this.#running.get(kind) ?? (await start(kind));
    this.#running.set(kind, service);
    return service;
  }

  async stopAll(): Promise<void> {
    const services = [...this.#running.values()];
    this.#running.clear();
    for (const service of services) await service.stop();
  }

  /** A service for one test, whose use ends it. */
  async alone(kind: StoreKind, use: (service: Service) => Promise<void>): Promise<void> {
    const service = await start(kind);
    try {
      await use(service);
    } finally {
      await service.stop();
    }
  }
}
