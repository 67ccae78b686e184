import { refreshAll } from '$app/navigation';
import { getSession } from '#lib/api/reads.ts';
import type { SessionItem } from '#lib/api/types.ts';
import { minute, tick } from '#lib/time/minute.svelte.ts';
import { nextChange } from './status';

/** The longest wait before the service is asked again whether it has changed its mind, in milliseconds. */
const PATIENCE = 60_000;

/** A page in view that is older asks whether the session was changed meanwhile, in milliseconds. */
const FRESH = 300_000;

/**
 * Follows a session on an open page; call it while a component is set up. When its status changes by the clock, it asks the
 * service, and the page shows what that says.
 */
export function follow(session: () => SessionItem | null) {
  let change: number | undefined;
  let tries = 0;
  let askedAt = Date.now();

  $effect(() => {
    const followed = session();
    const next = followed ? nextChange(followed) : undefined;
    if (next !== change) tries = 0;
    change = next;

    const now = minute();
    const isDue = next !== undefined && next <= now;
    if (!isDue && (document.hidden || Date.now() - askedAt < FRESH)) return;
    askedAt = Date.now();
    void ask(followed);
    // The clocks may differ by a moment, and nothing may answer: then it is asked again, later each time.
    const again = isDue ? setTimeout(tick, Math.min(1_000 * 2 ** tries++, PATIENCE)) : undefined;
    return () => clearTimeout(again);
  });
}

/** Where the service says something else of the session than the page, all of the page is read anew. */
async function ask(shown: SessionItem | null) {
  if (!shown) return refreshAll();
  const { data, problem } = await getSession(fetch, shown.slug);
  const isSame =
    data && data.status === shown.status && data.startsAt === shown.startsAt && data.endsAt === shown.endsAt;
  if ((data && !isSame) || problem?.kind === 'not-found') await refreshAll();
}
