import { request } from './client';
import type { Schemas } from './contract';
import type { InsatsContent } from './types';

export const readCodeLists = () => request('GET', '/kodlistor', {});
export const readForbund = () => request('GET', '/forbund', {});
export const readDefinitions = () => request('GET', '/definitioner', {});
export const readInsatser = () => request('GET', '/insatser', {});
export const createInsats = (body: InsatsContent, key: string) => request('POST', '/insatser', { body, key });
export const changeInsats = (id: number, body: Schemas['InsatsAndring'], key: string) =>
  request('PUT', '/insatser/{id}', { at: { id }, body, key });
