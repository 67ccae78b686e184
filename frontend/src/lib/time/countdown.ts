import { daysBetween, localDate } from './format';

const MINUTE = 60_000;

/**
 * `in 3 days`, `in 1 day 4 hours`, `in 2 hours 5 minutes`, `in 1 minute`, `now`: what is left from one time to another, in
 * milliseconds since 1970. From two days on it counts the nights in between, as people do, by the calendar of the zone.
 */
export function countdown(from: number, to: number, timeZone: string): string {
  const minutes = Math.ceil((to - from) / MINUTE);
  const hours = Math.floor(minutes / 60);
  if (minutes <= 0) return 'now';
  if (hours < 24) return `in ${amounts([hours, 'hour'], [minutes % 60, 'minute'])}`;
  if (hours < 48) return `in ${amounts([1, 'day'], [hours - 24, 'hour'])}`;
  const day = (time: number) => localDate(new Date(time).toISOString(), timeZone);
  // Two at least: where the clocks go back in between, 48 hours may hold one midnight alone.
  return `in ${Math.max(2, daysBetween(day(from), day(to)))} days`;
}

const amounts = (...parts: [number, string][]) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
