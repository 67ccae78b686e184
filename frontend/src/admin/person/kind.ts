import { paths } from '#lib/paths.ts';
import { records } from '../api/records.ts';
import type { AdminPerson, PersonEdit } from '../api/types.ts';
import { textField } from '../edit/fields.ts';
import { linesField, linksField } from '../kind/fields.ts';
import { NOT_PUBLIC, type Kind } from '../kind/kind.ts';
import { adminPaths } from '../paths.ts';

export const people: Kind<PersonEdit, AdminPerson> = {
  one: 'person',
  many: 'people',
  records: records('people'),
  fields: [
    textField('name', 'Name'),
    linesField('aliases', 'Other names'),
    textField('affiliation', 'Affiliation'),
    textField('bio', 'About'),
    textField('photoUrl', 'Photo'),
    linksField('links'),
    textField('slug', 'Address')
  ],
  title: ({ name }) => name,
  heading: ({ name }) => name,
  notes: ({ affiliation, organizer, aliases, public: isPublic }) => [
    !isPublic && NOT_PUBLIC,
    affiliation,
    organizer && 'organizer',
    aliases.length > 0 && `also ${aliases.join(', ')}`
  ],
  visitors: (person) => (person.public ? paths.person(person.slug) : null),
  gone: 'Visitors do not find the person any more. Who speaks at a session or is an organizer stays.',
  blank: () => ({ name: '', slug: null, aliases: [], affiliation: null, bio: null, photoUrl: null, links: [] }),
  paths: adminPaths.people
};
