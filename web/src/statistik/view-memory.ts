import { state } from '../session/session';
import type { Show } from './address';

/** Table, chart or both, as the user last chose. A setting of the page: no data of anybody. */
const key = () => `samspar-vy-${state.current?.anvandare.id ?? 0}`;

export function rememberedShow(): Show {
  const stored = localStorage.getItem(key());
  return stored === 'table' || stored === 'chart' ? stored : 'both';
}

export function rememberShow(show: Show): void {
  localStorage.setItem(key(), show);
}
