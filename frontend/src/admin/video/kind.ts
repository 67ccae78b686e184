import { paths } from '#lib/paths.ts';
import { formatDuration } from '#lib/time/duration.ts';
import { formatCalendarDate } from '#lib/time/format.ts';
import { fullTitle } from '#lib/session/name.ts';
import { records } from '../api/records.ts';
import type { AdminVideo, VideoEdit } from '../api/types.ts';
import { textField } from '../edit/fields.ts';
import type { Kind } from '../kind/kind.ts';
import { adminPaths } from '../paths.ts';

export const kindLabel: Record<VideoEdit['kind'], string> = { RECORDING: 'Recording', RELEVANT: 'Relevant talk' };

export const videos: Kind<VideoEdit, AdminVideo> = {
  one: 'video',
  many: 'videos',
  records: records('videos'),
  fields: [
    textField('title', 'Title'),
    { name: 'kind', label: 'Kind', text: ({ kind }) => (kind ? kindLabel[kind] : '') },
    textField('session', 'Session'),
    textField('url', 'Where it is'),
    textField('youtubeId', 'YouTube id'),
    textField('creator', 'By'),
    {
      name: 'publishedOn',
      label: 'Published',
      text: ({ publishedOn }) => (publishedOn ? formatCalendarDate(publishedOn) : '')
    },
    {
      name: 'durationSeconds',
      label: 'Length',
      text: ({ durationSeconds }) => (durationSeconds == null ? '' : formatDuration(durationSeconds))
    },
    textField('summary', 'Summary'),
    textField('description', 'Description'),
    textField('thumbnailUrl', 'Picture'),
    { name: 'featured', label: 'On the front page', text: ({ featured }) => (featured ? 'Yes' : 'No') },
    textField('slug', 'Address')
  ],
  title: ({ title }) => title,
  heading: ({ title }) => title,
  notes: ({ kind, session, publishedOn, creator, featured, url }) => [
    kindLabel[kind],
    session ? fullTitle(session) : kind === 'RECORDING' && 'of no session',
    creator,
    publishedOn && formatCalendarDate(publishedOn),
    featured && 'on the front page',
    !url && 'its address is not known yet'
  ],
  visitors: ({ slug }) => paths.video(slug),
  gone: 'Visitors do not find the video any more, and a session that it records loses it.',
  blank: () => ({
    title: '',
    kind: 'RECORDING',
    slug: null,
    summary: null,
    description: null,
    url: null,
    youtubeId: null,
    durationSeconds: null,
    publishedOn: null,
    creator: null,
    featured: false,
    session: null,
    thumbnailUrl: null
  }),
  paths: adminPaths.videos
};
