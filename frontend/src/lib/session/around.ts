import type { Answer } from '#lib/api/answer.ts';
import type { Fetch } from '#lib/api/client.ts';
import { listSessions } from '#lib/api/reads.ts';
import type { Session, SessionItem, SessionStatus } from '#lib/api/types.ts';

/** The sessions that took place before and after one; nothing where it has no date or the lists cannot be read. */
export interface Around {
  before: SessionItem | undefined;
  after: SessionItem | undefined;
}

/** More than ever begin at one time: those are told apart by their order in the list, which is total. */
const AT_ONCE = 4;

const held: SessionStatus[] = ['UPCOMING', 'LIVE', 'ENDED', 'RECORDED'];

export async function readAround(fetch: Fetch, session: Promise<Answer<Session>>): Promise<Around> {
  const { data } = await session;
  if (!data?.startsAt) return { before: undefined, after: undefined };
  // What was called off came neither before nor after. Both ends of the range
  // are included, so each list holds the session itself too, and all others that begin with it.
  const [earlier, later] = await Promise.all([
    listSessions(fetch, { to: data.startsAt, status: held, limit: AT_ONCE }),
    listSessions(fetch, { from: data.startsAt, status: held, sort: 'startsAt', limit: AT_ONCE })
  ]);
  const next = (items: SessionItem[] = []) => items[items.findIndex(({ id }) => id === data.id) + 1];
  const before = next(earlier.data?.items);
  // One that was called off is in neither list; what begins with it is said once.
  return { before, after: next(later.data?.items.filter(({ id }) => id !== before?.id)) };
}
