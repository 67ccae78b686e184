import type { ScheduledSlot } from '../api/types.ts';

export const stateLabel: Record<ScheduledSlot['state'], string> = {
  OPEN: 'Open',
  TAKEN: 'A session',
  SKIPPED: 'Skipped',
  MOVED: 'Moved away'
};
