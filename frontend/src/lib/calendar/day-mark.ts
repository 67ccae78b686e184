import type { ScheduledSlot } from '#lib/api/types.ts';

/** How a day of a calendar looks: as its slot, or as a session of that day that was called off. */
export type DayState = ScheduledSlot['state'] | 'POSTPONED' | 'CANCELLED';

export interface DayMark {
  state: DayState;
  /** All that there is on the day, for those who do not see how it looks. */
  words: string;
  /** Where it leads, if anywhere. */
  href?: string;
}
