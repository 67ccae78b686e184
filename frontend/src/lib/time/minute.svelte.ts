import { browser } from '$app/env';
import { serviceNow } from './service-clock';

const MINUTE = 60_000;

let ticks = $state(0);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Draws what shows the time again, and looks once more at each full minute. */
export function tick() {
  ticks++;
  clearTimeout(timer);
  timer = setTimeout(tick, MINUTE - (serviceNow() % MINUTE));
}

/**
 * The time by the service's clock, in milliseconds since 1970. What reads it while it is drawn is drawn again with each full
 * minute: sessions begin and end with one. A tab that slept looks at the clock when it wakes.
 */
export function minute(): number {
  void ticks;
  return serviceNow();
}

// One timer for all that reads the clock; none while the pages are built.
if (browser) {
  tick();
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tick());
  for (const event of ['pageshow', 'online']) addEventListener(event, tick);
}
