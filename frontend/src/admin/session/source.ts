import { formatDay, formatTime, wallClock } from '#lib/time/format.ts';
import { place } from '#lib/time/zone.ts';
import { records } from '../api/records.ts';
import type { Sent } from '../api/send.ts';
import type { AdminSession, SessionEdit, Stage } from '../api/types.ts';
import { textField, type Field } from '../edit/fields.ts';
import type { Source } from '../edit/source.ts';
import { adminPaths } from '../paths.ts';
import { localTimeAt } from './local-time.ts';
import type { Names } from './names.svelte.ts';
import { stageLabel } from './stage.ts';

export const sessions = records('sessions');

/** The local time of a session that is being written, whichever of the two ways it is said in; empty without one. */
export function localTimeOf(edit: Partial<SessionEdit>, groupZone: string): string {
  if (edit.startsAtLocal) return edit.startsAtLocal.slice(0, 16);
  return edit.startsAt ? localTimeAt(edit.startsAt, edit.timeZone ?? groupZone) : '';
}

/** What people call the parts of a session, for a history and for two versions side by side. */
export function sessionFields(names: Names, groupZone: string): Field<SessionEdit>[] {
  const field = (name: keyof SessionEdit, label: string) => textField<SessionEdit>(name, label);
  return [
    field('title', 'Title'),
    {
      name: 'startsAtLocal',
      with: ['startsAt', 'timeZone'],
      label: 'Time',
      text: (edit) => {
        const local = localTimeOf(edit, groupZone);
        if (!local) return '';
        const zone = edit.timeZone ?? groupZone;
        return `${formatDay(wallClock(local), 'UTC')}, ${formatTime(wallClock(local), 'UTC')}, ${place(zone)} time`;
      }
    },
    { name: 'minutes', label: 'Minutes', text: (edit) => String(edit.minutes ?? '') },
    {
      name: 'speakers',
      label: 'Speakers',
      text: (edit) =>
        (edit.speakers ?? [])
          .map((speaker) => [names.ofSpeaker(speaker), speaker.affiliation].filter(Boolean).join(', '))
          .join('\n')
    },
    {
      name: 'papers',
      label: 'Papers',
      text: (edit) => (edit.papers ?? []).map((paper) => names.ofPaper(paper)).join('\n')
    },
    field('summary', 'Summary'),
    field('abstract', 'Abstract'),
    { name: 'topics', label: 'Topics', text: (edit) => (edit.topics ?? []).join('\n') },
    field('meetingUrl', 'Meeting address'),
    field('slidesUrl', 'Slides'),
    field('number', 'Number'),
    field('slug', 'Address'),
    { name: 'stage', label: 'Stage', text: (edit) => stageLabel[(edit.stage ?? 'DRAFT') as Stage] }
  ];
}

export function sessionSource(names: Names, groupZone: string): Source<SessionEdit, AdminSession> {
  /** The names of what was new are known with the answer. */
  const learned = async (asked: Promise<Sent<AdminSession>>) => {
    const sent = await asked;
    if (sent.data) names.learn(sent.data);
    return sent;
  };
  return {
    fields: sessionFields(names, groupZone),
    record: (view) => `session/${view?.id ?? 'new'}`,
    address: (view) => (view ? adminPaths.session(view.slug) : adminPaths.newSession()),
    title: (edit) => edit.title,
    read: (view) => learned(sessions.get(view.slug)),
    create: (edit, key) => learned(sessions.create(edit, key)),
    replace: (view, edit, etag) => learned(sessions.replace(view.slug, edit, etag))
  };
}
