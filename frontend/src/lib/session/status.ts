import type { SessionStatus } from '#lib/api/types.ts';

/** What a person reads for a status. */
export const statusLabel: Record<SessionStatus, string> = {
  UPCOMING: 'Upcoming',
  LIVE: 'Live now',
  ENDED: 'No recording yet',
  RECORDED: 'Recorded',
  POSTPONED: 'Postponed',
  CANCELLED: 'Cancelled'
};

/** In the order in which a filter offers them. */
export const statuses = Object.keys(statusLabel) as SessionStatus[];
