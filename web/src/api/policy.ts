import { request } from './client';
import type { Reply, Schemas } from './contract';

/** What the förbund decides of what may be published. All are numbers of deltagare but bredd and grupp. */
export type PolicyNumbers = Schemas['PolicyTal'];

/** The numbers with when and by whom they were decided; nobody has decided the defaults. */
export type Policy = Schemas['Policy'];

/** What is in force, and every decision, newest first. */
export type Policies = Reply<'GET', '/publiceringar/policy'>;

export const readPolicies = () => request('GET', '/publiceringar/policy', {});
export const decidePolicy = (body: PolicyNumbers, key: string) =>
  request('POST', '/publiceringar/policy', { body, key });
