import { describe, expect, it } from 'vitest';
import type { BackupState } from '../../src/api/drift';
import { backupNote } from '../../src/start/backup-note';

const now = new Date(2026, 10, 30, 8, 0);
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).toISOString();
const note = (state: Partial<BackupState>) =>
  backupNote({ kopia: null, provlast: null, gammal: false, vantar: 0, ...state }, now);

describe('what the förbund is told of its backups', () => {
  it.each([
    [{ kopia: at(30, 1, 30) }, 'Senaste säkerhetskopia: i dag 01.30, kontrolläst.'],
    [{ kopia: at(29, 23, 5) }, 'Senaste säkerhetskopia: i går 23.05, kontrolläst.'],
    [{ kopia: at(28, 9, 0) }, 'Senaste säkerhetskopia: den 2026-11-28 09.00, kontrolläst.'],
  ])('is a plain line while all is well: %j', (state, text) => {
    expect(note(state)).toEqual({ warns: false, text });
  });

  it.each([
    [{ gammal: true }, 'Ingen säkerhetskopia har gjorts. Säg till den som sköter driften.'],
    [
      { kopia: at(25, 1, 30), gammal: true },
      'Ingen säkerhetskopia har gjorts på fem dagar. Säg till den som sköter driften.',
    ],
    [
      { kopia: at(30, 1, 30), vantar: 1 },
      'En säkerhetskopia finns bara på samma disk som uppgifterna. Säg till den som sköter driften.',
    ],
    [
      { kopia: at(30, 1, 30), vantar: 3 },
      '3 säkerhetskopior finns bara på samma disk som uppgifterna. Säg till den som sköter driften.',
    ],
  ])('is a warning when something is to be done: %j', (state, text) => {
    expect(note(state)).toEqual({ warns: true, text });
  });
});
