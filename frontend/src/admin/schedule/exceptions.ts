import { dayOf } from '#lib/time/month.ts';
import { send, type Sent } from '../api/send.ts';
import type { AdminSchedule, ScheduledSlot, ScheduleExceptionEdit } from '../api/types.ts';
import { localTimeAt } from '../session/local-time.ts';

/** More often than this nobody else writes the schedule in the same second. */
const TRIES = 3;

/** The exception that made a slot, or that took it away; undefined for a slot as the rules have it. */
export function exceptionOf(
  slot: ScheduledSlot,
  exceptions: ScheduleExceptionEdit[]
): ScheduleExceptionEdit | undefined {
  if (slot.reason === null) return undefined;
  const isOfDay = slot.state === 'SKIPPED' || slot.state === 'MOVED';
  return exceptions.find((exception) =>
    isOfDay ? exception.slotOn === dayOf(slot) : exception.startsAtLocal && beginsAt(exception, slot)
  );
}

const beginsAt = ({ startsAtLocal, timeZone }: ScheduleExceptionEdit, slot: ScheduledSlot) =>
  startsAtLocal!.slice(0, 16) === localTimeAt(slot.startsAt, timeZone ?? slot.timeZone);

/** Adds an exception to whatever the schedule is now, so that nothing that somebody else wrote meanwhile is lost. */
export function addException(exception: ScheduleExceptionEdit): Promise<Sent<AdminSchedule>> {
  return change((exceptions) => [...exceptions, exception], exception);
}

/** Takes an exception back; one that is gone meanwhile is what was asked for. */
export function removeException(gone: ScheduleExceptionEdit): Promise<Sent<AdminSchedule>> {
  return change((exceptions) => exceptions.filter((exception) => !isSame(exception, gone)));
}

export const isSame = (one: ScheduleExceptionEdit, other: ScheduleExceptionEdit) =>
  one.kind === other.kind &&
  (one.slotOn ?? null) === (other.slotOn ?? null) &&
  (one.startsAtLocal ?? null) === (other.startsAtLocal ?? null) &&
  (one.timeZone ?? null) === (other.timeZone ?? null);

async function change(
  by: (exceptions: ScheduleExceptionEdit[]) => ScheduleExceptionEdit[],
  added?: ScheduleExceptionEdit
): Promise<Sent<AdminSchedule>> {
  for (let tries = 1; ; tries++) {
    const current = await send('get', '/api/v1/admin/schedule');
    if (current.problem) return current;
    const exceptions = by(current.data.edit.exceptions ?? []);
    const sent = await send('patch', '/api/v1/admin/schedule', { body: { exceptions }, ifMatch: current.etag });
    if (sent.problem?.type === 'stale' && tries < TRIES) continue;
    return sent.problem && added ? { problem: ofOne(sent.problem, exceptions.length - 1) } : sent;
  }
}

type Problem = NonNullable<Sent<AdminSchedule>['problem']>;

/** What is wrong with one exception, by the names of its own fields. */
export function ofOne(problem: Problem, index: number): Problem {
  const prefix = `exceptions[${index}].`;
  return {
    ...problem,
    violations: problem.violations.map((violation) =>
      violation.field.startsWith(prefix) ? { ...violation, field: violation.field.slice(prefix.length) } : violation
    )
  };
}
