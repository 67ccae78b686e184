import { formatter } from './formatter.ts';
import { known } from './zone';

/** Texts are English; only the clock of 12 or 24 hours is the visitor's. */
const LOCALE = 'en-US';

/** Whether the visitor's language says 1:00 pm rather than 13:00. */
export function prefersTwelveHours(locale?: string): boolean {
  return formatter(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;
}

/** `May 25, 2026` in the zone. */
export function formatDate(instant: string, timeZone: string): string {
  return format(instant, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Monday, May 25, 2026` in the zone. */
export function formatDay(instant: string, timeZone: string): string {
  return format(instant, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Monday` in the zone. */
export function formatWeekday(instant: string, timeZone: string): string {
  return format(instant, timeZone, { weekday: 'long' });
}

/** `1:00 pm` or `13:00` in the zone. */
export function formatTime(instant: string, timeZone: string, twelveHours = prefersTwelveHours()): string {
  const text = format(instant, timeZone, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: twelveHours ? 'h12' : 'h23'
  });
  return text.replace(/\s?([AP])M$/, (_, half: string) => `\u00a0${half.toLowerCase()}m`);
}

/** A calendar date (`2026-05-25`) as `May 25, 2026`: the same day wherever it is read. */
export function formatCalendarDate(date: string): string {
  return formatDate(`${date}T00:00:00Z`, 'UTC');
}

/** The local date in the zone, `2026-05-25`. */
export function localDate(instant: string, timeZone: string): string {
  return format(instant, timeZone, { day: '2-digit', month: '2-digit', year: 'numeric' }, 'en-CA');
}

/** How many days later the date is in `timeZone` than in `reference` at that instant: from -2 to 2. */
export function dayShift(instant: string, timeZone: string, reference: string): number {
  return daysBetween(localDate(instant, reference), localDate(instant, timeZone));
}

/** Days from one calendar date (`2026-05-25`) to another; negative where that is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** `the next day` for 1, `the day before` for -1, and nothing for the same day. */
export function shiftInWords(days: number): string {
  if (days === 0) return '';
  if (Math.abs(days) === 1) return days > 0 ? 'the next day' : 'the day before';
  return `${Math.abs(days)} days ${days > 0 ? 'later' : 'earlier'}`;
}

/** Whether the two zones' clocks show the same at that instant. */
export function sameClock(instant: string, one: string, other: string): boolean {
  const clock = (zone: string) => localDate(instant, zone) + formatTime(instant, zone, false);
  return clock(one) === clock(other);
}

/**
 * The wall clock of a time with or without an offset (`2026-11-23T13:00:00-05:00`) as if it were UTC. The service's
 * copy of the zone rules decides what a clock in the group's zones shows, the browser's only what the visitor's does.
 */
export function wallClock(localAt: string): string {
  return `${localAt.slice(0, 16)}:00Z`;
}

function format(instant: string, timeZone: string, options: Intl.DateTimeFormatOptions, locale = LOCALE) {
  return formatter(locale, { ...options, timeZone: known(timeZone) }).format(new Date(instant));
}
