import { minute, tick } from './minute.svelte.ts';

/** The longest wait before it is asked again, in milliseconds. */
const PATIENCE = 60_000;

/** A page in view that is older is read anew, in milliseconds. */
const FRESH = 300_000;

/**
 * Asks once an instant has come, and again, later each time, until there is another one: the clocks may differ by a moment, and
 * nothing may answer. Call it while a component is set up.
 *
 * @param instant such as `2026-05-25T17:00:00Z`; nothing where nothing is to come
 */
export function whenDue(instant: () => string | null | undefined, ask: () => void) {
  let due: string | null | undefined;
  let tries = 0;
  let notBefore = 0;

  $effect(() => {
    const next = instant();
    if (next !== due) tries = notBefore = 0;
    due = next;
    if (!next || Date.parse(next) > minute()) return;
    if (Date.now() >= notBefore) {
      notBefore = Date.now() + Math.min(1_000 * 2 ** tries++, PATIENCE);
      ask();
    }
    const again = setTimeout(tick, notBefore - Date.now());
    return () => clearTimeout(again);
  });
}

/** Asks every five minutes while the page is in view, and when it is looked at again after that. Call it as `whenDue`. */
export function whileInView(ask: () => void) {
  let askedAt = Date.now();

  $effect(() => {
    minute();
    if (document.hidden || Date.now() - askedAt < FRESH) return;
    askedAt = Date.now();
    ask();
  });
}
