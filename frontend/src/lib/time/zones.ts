import { presentName } from './zone';

/** Every zone, by the name that the tz database has for it today, which is not always the browser's. */
export const everyZone = () => [...new Set(Intl.supportedValuesOf('timeZone').map(presentName))].sort();

/** As a list of choices says it: `America/St Johns`. */
export const zoneLabel = (timeZone: string) => timeZone.replaceAll('_', ' ');
