import { dayOf } from '#lib/time/month.ts';
import type { AdminSession, ScheduledSlot } from '../api/types.ts';

type Planned = Pick<AdminSession, 'startsAt' | 'stage'>;

/** Those that begin on the slot's day and are not in the public schedule: drafts, and what was called off. */
export const plannedOn = <S extends Planned>(slot: ScheduledSlot, sessions: S[]): S[] =>
  sessions.filter(
    ({ stage, startsAt }) =>
      stage !== 'PUBLISHED' && startsAt && dayOf({ startsAt, timeZone: slot.timeZone }) === dayOf(slot)
  );

/** Whether one of them is meant for the slot: a draft is, and what was called off leaves it to another session. */
export const isMeant = (planned: Planned[]): boolean => planned.some(({ stage }) => stage === 'DRAFT');
