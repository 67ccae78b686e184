import type { AdminStatus, Stage } from '../api/types.ts';

/** What an organizer decided of a session, in a word. */
export const stageLabel: Record<Stage, string> = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  POSTPONED: 'Postponed',
  CANCELLED: 'Cancelled'
};

export const stages = Object.keys(stageLabel) as Stage[];

/** What it is right now. */
export const adminStatusLabel: Record<AdminStatus, string> = {
  DRAFT: 'Draft',
  UPCOMING: 'Upcoming',
  LIVE: 'Live now',
  ENDED: 'No recording yet',
  RECORDED: 'Recorded',
  POSTPONED: 'Postponed',
  CANCELLED: 'Cancelled'
};
