import type { SessionItem, SessionStatus } from '#lib/api/types.ts';
import { countdown } from '#lib/time/countdown.ts';

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

type Timed = Pick<SessionItem, 'status' | 'startsAt' | 'endsAt'>;

/** How long after a session a recording is promised, in milliseconds: two weeks. */
const PROMISED = 14 * 86_400_000;

/** When a status changes by the clock alone; nothing where it does not. */
export const nextChange = ({ status, startsAt, endsAt }: Timed): string | null | undefined =>
  ({ UPCOMING: startsAt, LIVE: endsAt })[status as string];

/** Whether somebody may still want to come: then its time is said on the visitor's clock, where a date can be another one. */
export const isAhead = (status: SessionStatus) => /UPCOMING|LIVE|POSTPONED/.test(status);

/** The status of a session at a time (in milliseconds since 1970), where only the clock has changed it since it was read. */
export function statusAt(session: Timed, now: number): SessionStatus {
  const { status, endsAt } = session;
  const change = nextChange(session);
  if (!change || now < Date.parse(change)) return status;
  return endsAt && now >= Date.parse(endsAt) ? 'ENDED' : 'LIVE';
}

/** What is said of a session at a time (in milliseconds since 1970) to somebody in a zone. */
export function statusInWords({ status, startsAt, endsAt }: Timed, now: number, timeZone: string): string {
  if (status === 'UPCOMING' && startsAt) return `Starts ${countdown(now, Date.parse(startsAt), timeZone)}`;
  if (status === 'ENDED' && endsAt) {
    return `Ended – ${now - Date.parse(endsAt) < PROMISED ? 'the recording follows' : 'no recording yet'}`;
  }
  return statusLabel[status];
}
