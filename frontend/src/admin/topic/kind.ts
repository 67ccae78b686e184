import { paths } from '#lib/paths.ts';
import { records } from '../api/records.ts';
import type { AdminTopic, TopicEdit } from '../api/types.ts';
import { textField } from '../edit/fields.ts';
import type { Kind } from '../kind/kind.ts';
import { adminPaths } from '../paths.ts';

export const topics: Kind<TopicEdit, AdminTopic> = {
  one: 'topic',
  many: 'topics',
  records: records('topics'),
  fields: [textField('name', 'Name'), textField('slug', 'Address')],
  title: ({ name }) => name,
  heading: ({ name }) => name,
  notes: ({ sessionCount }) => [
    sessionCount === 0 ? 'no published session' : sessionCount === 1 ? '1 session' : `${sessionCount} sessions`
  ],
  visitors: ({ slug }) => paths.sessions(`topic=${encodeURIComponent(slug)}`),
  gone: 'Visitors cannot look for sessions by it any more. One that a session has stays.',
  blank: () => ({ name: '', slug: null }),
  paths: adminPaths.topics
};
