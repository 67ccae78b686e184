import { paths } from '#lib/paths.ts';
import { formatCalendarDate } from '#lib/time/format.ts';
import { records } from '../api/records.ts';
import type { AdminOrganizer, OrganizerEdit } from '../api/types.ts';
import { textField, type Field } from '../edit/fields.ts';
import type { Kind } from '../kind/kind.ts';
import { adminPaths } from '../paths.ts';

const day = (name: 'since' | 'until', label: string): Field<OrganizerEdit> => ({
  name,
  label,
  text: (edit) => (edit[name] ? formatCalendarDate(edit[name]) : '')
});

export const organizers: Kind<OrganizerEdit, AdminOrganizer> = {
  one: 'organizer',
  many: 'organizers',
  records: records('organizers'),
  fields: [
    textField('person', 'Person'),
    day('since', 'Since'),
    day('until', 'Until'),
    { name: 'position', label: 'Place', text: ({ position }) => (position == null ? '' : String(position + 1)) },
    textField('slug', 'Address')
  ],
  title: ({ person }) => person,
  heading: ({ person }) => person.name,
  notes: ({ person, since, until }) => [
    person.affiliation,
    since && `since ${formatCalendarDate(since)}`,
    until && `until ${formatCalendarDate(until)}`
  ],
  visitors: ({ person }) => paths.person(person.slug),
  gone: 'The person stays, and is not shown as an organizer any more.',
  blank: () => ({ person: '', slug: null, position: null, since: null, until: null }),
  paths: adminPaths.organizers
};
