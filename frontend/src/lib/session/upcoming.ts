import type { Answer } from '#lib/api/answer.ts';
import type { Fetch } from '#lib/api/client.ts';
import { getUpcomingSession, listSessions } from '#lib/api/reads.ts';
import type { SessionItem, UpcomingSession } from '#lib/api/types.ts';

/** What comes next, and what stands in its place where a session was to take the next slot and is called off. */
export type Upcoming = UpcomingSession & { calledOff?: SessionItem | undefined };

/** The service names the next slot by rule, whatever was planned for it: that is asked for only where no session is announced. */
export async function readUpcoming(fetch: Fetch): Promise<Answer<Upcoming>> {
  const answer = await getUpcomingSession(fetch);
  const { data } = answer;
  if (!data?.nextSlot || data.session) return answer;
  const at = data.nextSlot.startsAt;
  const off = await listSessions(fetch, { from: at, to: at, status: ['CANCELLED', 'POSTPONED'] });
  return { data: { ...data, calledOff: off.data?.items[0] } };
}
