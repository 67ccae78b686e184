import { renamed } from '#lib/time/zone.ts';

/** Every zone, by the name that the tz database has for it today, which is not always the browser's. */
export const everyZone = [...new Set(Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone))].sort();
