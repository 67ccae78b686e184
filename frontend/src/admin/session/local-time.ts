import { formatter } from '#lib/time/formatter.ts';
import { isKnown } from '#lib/time/zone.ts';

/**
 * What the clocks of a zone make of a local time (`2026-11-01T01:30`): one instant, none where they are set forward past
 * it, two where they are set back over it. By the browser's copy of the zone rules; the service decides by its own.
 */
export interface LocalTime {
  /** Instants in UTC (`2026-11-01T05:30:00Z`) at which the clocks show it, in order. */
  instants: string[];
  /** Where none does: the instants that it would be by the clock before and after the change, in order. */
  nearest: string[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `2026-05-25T13:00`, with or without seconds of zero. */
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(:00)?$/;

export function isLocalTime(local: string): boolean {
  return LOCAL.test(local) && !Number.isNaN(Date.parse(`${local.slice(0, 16)}:00Z`));
}

/** What the clocks in the zone show at an instant: `2026-11-01T01:30`. */
export function localTimeAt(instant: string | number, timeZone: string): string {
  const parts = Object.fromEntries(
    formatter('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit'
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value])
  );
  return `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** Null where the text is no local time or the browser does not have the zone. */
export function localTime(local: string, timeZone: string): LocalTime | null {
  if (!isLocalTime(local) || !isKnown(timeZone)) return null;
  const wall = Date.parse(`${local.slice(0, 16)}:00Z`);
  const offset = (at: number) => Date.parse(`${localTimeAt(at, timeZone)}:00Z`) - at;
  // No zone changes its clocks twice within two days, so the offsets on both sides are all that there are.
  const candidates = [...new Set([offset(wall - DAY), offset(wall + DAY)])].map((ahead) => wall - ahead);
  const spelled = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
  const instants = candidates.filter((at) => at + offset(at) === wall).sort((a, b) => a - b);
  return {
    instants: instants.map(spelled),
    nearest: instants.length > 0 ? [] : candidates.sort((a, b) => a - b).map(spelled)
  };
}

/** `UTC−5` or `UTC+5:30`: what a zone is ahead of UTC at an instant. */
export function offsetAt(instant: string, timeZone: string): string {
  const minutes = Math.round((Date.parse(`${localTimeAt(instant, timeZone)}:00Z`) - Date.parse(instant)) / MINUTE);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
