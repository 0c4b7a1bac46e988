import { get, post, put } from './client';
import type { CodeLists, Definition, Forbund, Insats, InsatsContent } from './types';

export const readCodeLists = () => get<CodeLists>('/kodlistor');
export const readForbund = () => get<Forbund>('/forbund');
export const readDefinitions = () => get<{ definitioner: Definition[] }>('/definitioner');
export const readInsatser = () => get<{ insatser: Insats[] }>('/insatser');
export const createInsats = (content: InsatsContent, key: string) =>
  post<Insats>('/insatser', content, key);
export const changeInsats = (id: number, content: InsatsContent & { version: number }, key: string) =>
  put<Insats>(`/insatser/${id}`, content, key);
