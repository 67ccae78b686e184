import { getSession } from '#lib/api/reads.ts';
import { refresh } from '#lib/api/refresh.ts';
import type { SessionItem } from '#lib/api/types.ts';
import { whenDue, whileInView } from '#lib/time/due.svelte.ts';
import { nextChange } from './status';

/**
 * Follows a session on an open page; call it while a component is set up. When its status changes by the clock, and now and then
 * since it may be moved, it asks the service, and the page shows what that says.
 */
export function follow(session: () => SessionItem | null) {
  const askNow = () => void ask(session());
  whenDue(() => {
    const followed = session();
    return followed && nextChange(followed);
  }, askNow);
  whileInView(askNow);
}

/** Where the service says something else of the session than the page, all of the page is read anew. */
async function ask(shown: SessionItem | null) {
  if (!shown) return refresh();
  const { data, problem } = await getSession(fetch, shown.slug);
  const isSame =
    data && data.status === shown.status && data.startsAt === shown.startsAt && data.endsAt === shown.endsAt;
  if ((data && !isSame) || problem?.kind === 'not-found') await refresh();
}
