import type { Answer } from '#lib/api/answer.ts';
import type { Fetch } from '#lib/api/client.ts';
import { listSessions } from '#lib/api/reads.ts';
import type { Session, SessionItem, SessionStatus } from '#lib/api/types.ts';

/** The sessions that took place before and after one; nothing where it has no date or the lists cannot be read. */
export interface Around {
  before: SessionItem | undefined;
  after: SessionItem | undefined;
}

const held: SessionStatus[] = ['UPCOMING', 'LIVE', 'ENDED', 'RECORDED'];

export async function readAround(fetch: Fetch, session: Promise<Answer<Session>>): Promise<Around> {
  const { data } = await session;
  if (!data?.startsAt) return { before: undefined, after: undefined };
  // What was called off came neither before nor after. Both ends of the range
  // are included, so each list holds the session itself too.
  const [earlier, later] = await Promise.all([
    listSessions(fetch, { to: data.startsAt, status: held, limit: 2 }),
    listSessions(fetch, { from: data.startsAt, status: held, sort: 'startsAt', limit: 2 })
  ]);
  const other = (item: SessionItem) => item.id !== data.id;
  return { before: earlier.data?.items.find(other), after: later.data?.items.find(other) };
}
