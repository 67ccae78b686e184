import { formatDay, formatTime } from '#lib/time/format.ts';
import { place } from '#lib/time/zone.ts';
import type { Session } from '#lib/api/types.ts';
import type { Stage } from '../api/types.ts';

/** What can become of a session, beside what is written in it. */
export type Decision = 'publish' | 'postpone' | 'cancel' | 'withdraw' | 'remove';

export const stageAfter: Record<Exclude<Decision, 'remove'>, Stage> = {
  publish: 'PUBLISHED',
  postpone: 'POSTPONED',
  cancel: 'CANCELLED',
  withdraw: 'DRAFT'
};

/** What a button and a dialog call it. */
export const decisionLabel: Record<Decision, { button: string; question: string; done: string }> = {
  publish: { button: 'Publish', question: 'Publish this session?', done: 'Published.' },
  postpone: { button: 'Postpone', question: 'Postpone this session?', done: 'Postponed.' },
  cancel: { button: 'Cancel the session', question: 'Cancel this session?', done: 'Cancelled.' },
  withdraw: { button: 'Back to a draft', question: 'Take this session back?', done: 'A draft again.' },
  remove: { button: 'Delete', question: 'Put this session into the bin?', done: 'In the bin.' }
};

/** What makes sense at a stage, the likeliest first. */
export function decisionsAt(stage: Stage): Decision[] {
  switch (stage) {
    case 'DRAFT':
      return ['publish', 'remove'];
    case 'PUBLISHED':
      return ['postpone', 'cancel', 'withdraw', 'remove'];
    case 'POSTPONED':
      return ['publish', 'cancel', 'withdraw', 'remove'];
    case 'CANCELLED':
      return ['publish', 'postpone', 'withdraw', 'remove'];
  }
}

/** What visitors and calendars will see, a sentence each; `hasMeeting` says whether its door leads anywhere yet. */
export function consequences(
  decision: Decision,
  session: Session,
  stage: Stage,
  hasMeeting: boolean,
  now: number
): string[] {
  const { startsAt, endsAt, timeZone } = session;
  const when =
    startsAt && `${formatDay(startsAt, timeZone)}, ${formatTime(startsAt, timeZone)} ${place(timeZone)} time`;
  const isOver = endsAt !== null && Date.parse(endsAt) <= now;
  const isPublic = stage !== 'DRAFT';
  switch (decision) {
    case 'publish':
      return [
        isOver
          ? 'Visitors find it among the past sessions, with everything that is written here but the meeting address.'
          : `Visitors find it on the front page as soon as it is the next one, and among the sessions${when ? `: ${when}` : ''}.`,
        ...(isOver
          ? session.recordings.length > 0
            ? []
            : ['It has no recording until one is attached to it.']
          : [
              hasMeeting
                ? 'Who opens its page can join from there; the meeting’s own address is never shown.'
                : 'It has no meeting address yet, so nobody can join from its page.'
            ]),
        'Subscribed calendars and feeds show it the next time they look.'
      ];
    case 'postpone':
      return [
        'Visitors find it marked as postponed. It is no longer the upcoming session, and nobody can join it.',
        ...(when
          ? [
              `Its time stays as it is (${when}) until you change it; calendars show it there as not certain.`,
              'Without a date calendars take it off, and say that it is postponed.'
            ]
          : ['Calendars that had it show it as taken off, and say that it is postponed.'])
      ];
    case 'cancel':
      return [
        'Visitors find it marked as cancelled, and nobody can join it.',
        'Its page stays, so that nobody who has its address finds nothing.',
        'Calendars show it as cancelled, for 90 days.'
      ];
    case 'withdraw':
      return [
        'Visitors no longer find it: its page says that there is no such session.',
        'Calendars that have it show it as cancelled, for 90 days.',
        'Nothing that is written here is lost.'
      ];
    case 'remove':
      return [
        isPublic
          ? 'Visitors no longer find it: its page says that there is no such session. Calendars that have it show it as cancelled.'
          : 'Nobody but organizers sees it now.',
        'It lies in the bin for 30 days, where you can restore it as it is now.'
      ];
  }
}
