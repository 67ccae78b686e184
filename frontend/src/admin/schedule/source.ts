import { formatCalendarDate, formatTime, wallClock } from '#lib/time/format.ts';
import { place } from '#lib/time/zone.ts';
import { send, type Sent } from '../api/send.ts';
import type { AdminSchedule, ScheduleEdit, ScheduleExceptionEdit, WeeklyRuleEdit } from '../api/types.ts';
import { same } from '../edit/same.ts';
import type { Source } from '../edit/source.ts';
import { adminPaths } from '../paths.ts';

export const weekdayLabel: Record<WeeklyRuleEdit['weekday'], string> = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday'
};

export const exceptionLabel: Record<ScheduleExceptionEdit['kind'], string> = {
  SKIP: 'Skipped',
  MOVE: 'Moved',
  EXTRA: 'Extra meeting'
};

const zoneText = (zone: string | null | undefined) => (zone ? `, ${place(zone)} time` : '');

/** `2026-05-25T13:00` as `May 25, 2026, 1:00 pm`; a text that is no local time as it is. */
export function localText(local: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local)
    ? `${formatCalendarDate(local.slice(0, 10))}, ${formatTime(wallClock(local), 'UTC')}`
    : local;
}

const dayText = (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? formatCalendarDate(day) : day);

/** `13:00` as `1:00 pm`; a text that is no time as it is. */
const timeText = (time: string) =>
  /^\d\d:\d\d/.test(time) ? formatTime(wallClock(`2000-01-01T${time}`), 'UTC') : time;

/** `Mondays at 1:00 pm, New York time, from May 1, 2026`. */
export function ruleText({ weekday, localTime, timeZone, validFrom, validUntil }: WeeklyRuleEdit): string {
  return [
    `${weekdayLabel[weekday]}s at ${timeText(localTime)}${zoneText(timeZone)}`,
    validFrom && `from ${dayText(validFrom)}`,
    validUntil && `until ${dayText(validUntil)}`
  ]
    .filter(Boolean)
    .join(', ');
}

/** `Skipped: November 23, 2026 (Thanksgiving)`. */
export function exceptionText({ kind, slotOn, startsAtLocal, timeZone, reason }: ScheduleExceptionEdit): string {
  const from = slotOn ? dayText(slotOn) : '';
  const to = startsAtLocal ? `${localText(startsAtLocal)}${zoneText(timeZone)}` : '';
  return `${exceptionLabel[kind]}: ${[from, to].filter(Boolean).join(' to ')} (${reason})`;
}

export const scheduleSource: Source<ScheduleEdit, AdminSchedule> = {
  fields: [
    { name: 'rules', label: 'Weekly rules', text: ({ rules }) => (rules ?? []).map(ruleText).join('\n') },
    {
      name: 'exceptions',
      label: 'Exceptions',
      text: ({ exceptions }) => (exceptions ?? []).map(exceptionText).join('\n')
    }
  ],
  record: () => 'schedule/schedule',
  address: () => adminPaths.scheduleRules(),
  title: () => 'The schedule',
  read: async (view) => arranged(await send('get', '/api/v1/admin/schedule'), view.edit),
  replace: async (_, body, ifMatch) => arranged(await send('put', '/api/v1/admin/schedule', { body, ifMatch }), body)
};

/** The service sorts by the day. A form keeps the order that it shows, so that nobody types on in another item. */
function arranged(sent: Sent<AdminSchedule>, shown: ScheduleEdit): Sent<AdminSchedule> {
  if (!sent.data) return sent;
  const { edit } = sent.data;
  const arrangedEdit = {
    rules: inOrderOf(shown.rules ?? [], edit.rules ?? []),
    exceptions: inOrderOf(shown.exceptions ?? [], edit.exceptions ?? [])
  };
  return { ...sent, data: { ...sent.data, edit: arrangedEdit } };
}

/**
 * What is given, in the order in which the same is shown. What the service tidied up, such as a blank at the end, takes
 * the place of what was shown in its stead; what is new comes last.
 */
export function inOrderOf<Item>(shown: Item[], given: Item[]): Item[] {
  const left = [...given];
  const found = shown.map((item) => {
    const at = left.findIndex((other) => same(item, other));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const inPlace = found.map((item) => item ?? left.shift()).filter((item) => item !== undefined);
  return [...inPlace, ...left];
}
