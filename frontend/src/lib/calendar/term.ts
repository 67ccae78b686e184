import type { Answer } from '#lib/api/answer.ts';
import { readNext, type Fetch } from '#lib/api/client.ts';
import { getSchedule, listSessions } from '#lib/api/reads.ts';
import type { ScheduledSlot, SessionItem, SessionList } from '#lib/api/types.ts';
import { statusLabel } from '#lib/session/status.ts';
import { localDate } from '#lib/time/format.ts';
import { daysLater, lastDay } from '#lib/time/month.ts';
import type { DayState } from './day-mark';

/** The months of a term: at least a quarter, and no more than the service gives at once (400 days). */
const LEAST = 3;
const MOST = 12;

/** Something in the calendar: a slot of the schedule, or a session, whether it takes a slot, has none or was called off. */
export interface TermEntry extends Pick<ScheduledSlot, 'startsAt' | 'timeZone' | 'reason' | 'session'> {
  state: DayState;
}

/** What the schedule says from a first day of a month on, by the days of some zone or other. */
export async function readTerm(fetch: Fetch, first: string): Promise<Answer<TermEntry[]>> {
  // The day of a slot in the visitor's zone is up to two dates away from the day in its own.
  const span = { from: daysLater(first, -2), to: daysLater(lastDay(first, MOST), 2) };
  const [schedule, sessions] = await Promise.all([
    getSchedule(fetch, span),
    everySession(fetch, listSessions(fetch, { ...span, sort: 'startsAt', limit: 100 }))
  ]);
  if (schedule.problem) return { problem: schedule.problem };
  if (sessions.problem) return { problem: sessions.problem };
  return { data: entriesOf(schedule.data.items, sessions.data) };
}

/** All sessions of a list whose first stretch is asked for. */
async function everySession(fetch: Fetch, asked: Promise<Answer<SessionList>>): Promise<Answer<SessionItem[]>> {
  const all: SessionItem[] = [];
  for (;;) {
    const { data, problem } = await asked;
    if (problem) return { problem };
    all.push(...data.items);
    if (!data.next) return { data: all };
    asked = readNext(data.next, fetch);
  }
}

/**
 * A session stands at its own time, which need not be that of the slot that it takes. One that was called off stands for the
 * slot of its time, too, which is open again by rule.
 */
export function entriesOf(slots: ScheduledSlot[], sessions: Omit<SessionItem, 'abstract'>[]): TermEntry[] {
  const reasons = new Map(slots.map((slot) => [slot.session?.slug, slot.reason]));
  const held = sessions
    .filter((session) => session.startsAt)
    .map((session): TermEntry => {
      const { slug, startsAt, timeZone, status } = session;
      const state = status === 'POSTPONED' || status === 'CANCELLED' ? status : 'TAKEN';
      return { startsAt: startsAt!, timeZone, state, reason: reasons.get(slug) ?? null, session };
    });
  const slugs = new Set(held.map((entry) => entry.session!.slug));
  const times = new Set(held.map((entry) => Date.parse(entry.startsAt)));
  const rest = slots.filter(({ session, state, startsAt }) =>
    session ? !slugs.has(session.slug) : state !== 'OPEN' || !times.has(Date.parse(startsAt))
  );
  return [...held, ...rest].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/**
 * How many months from `first` on are shown to somebody in a zone: up to the last of which there is more to say than that
 * the group meets by its rule.
 */
export function monthCount(first: string, entries: TermEntry[], timeZone: string): number {
  const last = entries.findLast((entry) => entry.state !== 'OPEN' || entry.reason !== null);
  const day = last ? localDate(last.startsAt, timeZone) : first;
  const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Math.min(Math.max(index(day) - index(first) + 1, LEAST), MOST);
}

/** Whether a session takes place then; one that was postponed does at the date that it has now. */
export const takesPlace = ({ state }: TermEntry) => state === 'TAKEN' || state === 'POSTPONED';

/** What a visitor reads beside a session that was called off, or for a slot that no session takes. */
export function inWords({ state, startsAt, session }: TermEntry, now: number): string {
  if (state === 'POSTPONED') return 'Postponed to this date';
  if (state === 'CANCELLED') return statusLabel[state];
  if (state === 'TAKEN') return session ? '' : 'A session';
  if (state === 'SKIPPED') return 'No meeting';
  if (state === 'MOVED') return 'Moved to another time';
  return Date.parse(startsAt) < now ? 'No session' : 'No session announced yet';
}
