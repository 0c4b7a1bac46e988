import type { BackupState } from '../api/drift';
import { daysBetween, localToday } from '../text/date';
import { formatTime, numberInWords } from '../text/format';

export interface BackupNote {
  /** Something is to be done about it. */
  warns: boolean;
  text: string;
}

const whom = 'Säg till den som sköter driften.';

/** `i dag 01.30`, `i går 01.30`, `den 2026-11-20 01.30`. */
function dayAndTime(utc: string, now: Date): string {
  const [day = '', time = ''] = formatTime(utc).split(' ');
  const days = daysBetween(day, localToday(now));
  return `${days === 0 ? 'i dag' : days === 1 ? 'i går' : `den ${day}`} ${time.replace(':', '.')}`;
}

/** What the förbund is told of its backups: a plain line while all is well. */
export function backupNote(state: BackupState, now = new Date()): BackupNote {
  if (state.kopia === null) return { warns: true, text: `Ingen säkerhetskopia har gjorts. ${whom}` };
  if (state.gammal) {
    const days = Math.max(2, daysBetween(formatTime(state.kopia).slice(0, 10), localToday(now)));
    return { warns: true, text: `Ingen säkerhetskopia har gjorts på ${numberInWords(days)} dagar. ${whom}` };
  }
  if (state.vantar > 0) {
    const many = state.vantar === 1 ? 'En säkerhetskopia finns' : `${state.vantar} säkerhetskopior finns`;
    return { warns: true, text: `${many} bara på samma disk som uppgifterna. ${whom}` };
  }
  return { warns: false, text: `Senaste säkerhetskopia: ${dayAndTime(state.kopia, now)}, kontrolläst.` };
}
