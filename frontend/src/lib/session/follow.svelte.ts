import type { Answer } from '#lib/api/answer.ts';
import { refresh } from '#lib/api/refresh.ts';
import { whenDue, whileInView } from '#lib/time/due.svelte.ts';

/**
 * Follows what an open page has read; call it while a component is set up. When it changes by the clock, and now and then since
 * it may be changed, the service is asked; where that says something else than the page, all of the page is read anew.
 *
 * @param shown what was read
 * @param due the instant at which it changes by the clock; nothing where it does not
 * @param read reads it again
 */
export function follow<T>(shown: () => T, due: () => string | null | undefined, read: () => Promise<Answer<T>>) {
  const ask = async () => {
    const { data, problem } = await read();
    if (data ? JSON.stringify(data) !== JSON.stringify(shown()) : problem?.kind === 'not-found') await refresh();
  };
  whenDue(due, ask);
  whileInView(ask);
}
