import { isKnown } from '#lib/time/zone.ts';
import { send } from '../api/send.ts';
import type { AdminSession, ScheduledSlot, SessionEdit } from '../api/types.ts';
import { isMeant, plannedOn } from '../schedule/planned.ts';
import { isLocalTime, localTimeAt } from './local-time.ts';
import { sessions } from './source.ts';

interface Group {
  timeZone: string;
  sessionMinutes: number;
}

/** The number after the largest one there is, or 1. */
export function nextNumber(all: Pick<AdminSession, 'number'>[]): number {
  return Math.max(0, ...all.map(({ number }) => number ?? 0)) + 1;
}

/** A session that begins at the slot, or without a date where there is none, and is a draft. */
export function blankSession(group: Group, slot: ScheduledSlot | undefined, number: number): SessionEdit {
  const timeZone = slot?.timeZone ?? group.timeZone;
  return {
    title: '',
    slug: null,
    number,
    summary: null,
    abstract: null,
    startsAtLocal: slot ? localTimeAt(slot.startsAt, timeZone) : null,
    startsAt: null,
    minutes: group.sessionMinutes,
    timeZone,
    stage: 'DRAFT',
    meetingUrl: null,
    slidesUrl: null,
    topics: [],
    speakers: [],
    papers: []
  };
}

/** The next slot that no session takes and no draft is meant for. */
export function nextOpenSlot(
  slots: ScheduledSlot[],
  all: Pick<AdminSession, 'startsAt' | 'stage'>[]
): ScheduledSlot | undefined {
  return slots.find((slot) => slot.state === 'OPEN' && !isMeant(plannedOn(slot, all)));
}

/** What a new session begins with: the given slot or the next free one, the next number, and where the group met last. */
export async function beginSession(group: Group, slot: Partial<Pick<SessionEdit, 'startsAtLocal' | 'timeZone'>> = {}) {
  const [listed, schedule] = await Promise.all([sessions.list({ limit: 100 }), send('get', '/api/v1/schedule')]);
  const all = listed.data?.items ?? [];
  return {
    blank: { ...blankSession(group, nextOpenSlot(schedule.data?.items ?? [], all), nextNumber(all)), ...slot },
    lastMeetingUrl: all.find(({ meetingUrl }) => meetingUrl)?.meetingUrl ?? null
  };
}

/** The slot that an address asks to fill: `?startsAtLocal=2026-05-25T13:00&timeZone=America/New_York`; empty where none. */
export function slotOf(query: URLSearchParams, group: Group): Partial<Pick<SessionEdit, 'startsAtLocal' | 'timeZone'>> {
  const startsAtLocal = query.get('startsAtLocal') ?? '';
  const timeZone = query.get('timeZone') ?? group.timeZone;
  return isLocalTime(startsAtLocal) && isKnown(timeZone) ? { startsAtLocal, timeZone } : {};
}
