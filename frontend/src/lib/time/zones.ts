import { place, presentName } from './zone';

/**
 * Every zone, by the name that the tz database has for it today, which is not always the browser's; UTC is among them, which
 * browsers have but need not list.
 */
export const everyZone = () => [...new Set([...Intl.supportedValuesOf('timeZone').map(presentName), 'UTC'])].sort();

/** As a list of choices says it: `America/St Johns`, and `UTC-5` for `Etc/GMT+5`, as everywhere on the page. */
export const zoneLabel = (timeZone: string) =>
  timeZone.startsWith('Etc/') ? place(timeZone) : timeZone.replaceAll('_', ' ');
