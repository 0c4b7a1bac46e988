import type { Reply } from './contract';
import { request } from './client';

/** Whether there is a backup to fall back on. */
export type BackupState = Reply<'GET', '/drift'>;

export const readDrift = () => request('GET', '/drift', {});
