import { refreshAll } from '$app/navigation';
import { getSession } from '#lib/api/reads.ts';
import type { SessionItem } from '#lib/api/types.ts';
import { untilNextMinute } from '#lib/time/countdown.ts';
import { serviceNow } from '#lib/time/service-clock.ts';
import { nextChange } from './status';

/** The longest wait before the service is asked again whether it has changed its mind, in milliseconds. */
const PATIENCE = 60_000;

/** After that time a tab that is shown again asks whether the session was changed meanwhile, in milliseconds. */
const FRESH = 300_000;

/**
 * Follows a session on an open page; call it while a component is set up. Once a minute it gives a new `now`, by the
 * service's clock, in milliseconds. When the status changes by the clock, it asks the service, and the page shows what
 * that says. It has one timer, which never runs longer than a minute; a tab that slept looks at the clock when it wakes.
 */
export function follow(session: () => SessionItem | null): { readonly now: number } {
  let now = $state(serviceNow());
  let change: number | undefined;
  let tries = 0;
  let askAt = 0;
  let askedAt = Date.now();

  $effect(() => {
    const followed = session();
    const next = followed ? nextChange(followed) : undefined;
    if (next !== change) tries = askAt = 0;
    change = next;

    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;

    async function look(isBack = false) {
      now = serviceNow();
      const isStale = isBack && Date.now() - askedAt > FRESH;
      if (!followed || !next) {
        if (!isStale) return;
        askedAt = Date.now();
        return refreshAll();
      }
      const left = next - now;
      if (isStale || (left <= 0 && Date.now() >= askAt)) {
        // The clocks may differ by a moment, and nothing may answer: then it is asked again, later each time.
        askedAt = Date.now();
        if (left <= 0) askAt = askedAt + Math.min(1_000 * 2 ** tries++, PATIENCE);
        await ask(followed);
      }
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(look, left > 0 ? untilNextMinute(left) : Math.max(askAt - Date.now(), 100));
    }

    const wake = () => void (document.visibilityState === 'visible' && look(true));
    void look();
    document.addEventListener('visibilitychange', wake);
    for (const event of ['pageshow', 'online']) addEventListener(event, wake);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      for (const event of ['pageshow', 'online']) removeEventListener(event, wake);
    };
  });

  return {
    get now() {
      return now;
    }
  };
}

/** Where the service says something else of the session than the page, all of the page is read anew. */
async function ask(shown: SessionItem) {
  const { data, problem } = await getSession(fetch, shown.slug);
  const isSame =
    data && data.status === shown.status && data.startsAt === shown.startsAt && data.endsAt === shown.endsAt;
  if ((data && !isSame) || problem?.kind === 'not-found') await refreshAll();
}
