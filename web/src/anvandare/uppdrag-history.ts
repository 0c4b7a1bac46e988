import type { UppdragDecision } from '../api/users';
import { formatTime } from '../text/format';

/** Nobody's name: it was decided at the command line. */
const by = (name: string) => name || 'kommandoraden';

/** What was decided, when and by whom: `2026-11-30 13.02 av Anna Ek`; nothing is known of the oldest. */
export function decidedText(one: Pick<UppdragDecision, 'tid' | 'av'>): string {
  return one.tid ? `${formatTime(one.tid)} av ${by(one.av)}` : 'Före historiken';
}

/** What became of the decision: another took its place, or it stands. */
export function replacedText(one: Pick<UppdragDecision, 'ersatt_tid' | 'ersatt_av'>): string {
  return one.ersatt_tid ? `${formatTime(one.ersatt_tid)} av ${by(one.ersatt_av)}` : 'Gäller';
}
