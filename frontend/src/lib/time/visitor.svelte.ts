import { browserZone, zoneNamed } from './zone';

/** What the address asks for in `tz`; undefined in an app that has no picker. */
let asked = $state<string | null>();

/** Says what the address asks for; the root layout does. Nothing is kept beside the address. */
export function askForZone(tz: string | null) {
  asked = tz;
}

/** The zone that the visitor has picked; null where it is the browser's, or where what was asked for is no zone. */
export const pickedZone = (): string | null => (asked ? zoneNamed(asked) : null);

/** What the address asks for where that is no zone, else null. */
export const refusedZone = (): string | null => (asked && !pickedZone() ? asked : null);

/** The zone in which the visitor reads times. */
export const visitorZone = (): string => pickedZone() ?? browserZone();

/** Whether the page has a picker. */
export const hasPicker = (): boolean => asked !== undefined;
