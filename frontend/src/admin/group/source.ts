import { send } from '../api/send.ts';
import type { AdminGroup, GroupEdit } from '../api/types.ts';
import { textField } from '../edit/fields.ts';
import type { Source } from '../edit/source.ts';
import { linesField, linksField } from '../kind/fields.ts';
import { adminPaths } from '../paths.ts';

export const groupSource: Source<GroupEdit, AdminGroup> = {
  fields: [
    textField('name', 'Name'),
    textField('tagline', 'Tagline'),
    textField('summary', 'Summary'),
    textField('about', 'About'),
    {
      name: 'highlights',
      label: 'Highlights',
      text: ({ highlights }) => (highlights ?? []).map(({ title, text }) => `${title}: ${text}`).join('\n')
    },
    linksField('links'),
    textField('timeZone', 'Zone'),
    linesField('timeZones', 'Zones in which it says its time'),
    textField('sessionMinutes', 'Minutes of a session'),
    textField('doorMinutes', 'Minutes that the door opens before')
  ],
  record: () => 'group/group',
  address: () => adminPaths.group(),
  title: ({ name }) => name,
  read: () => send('get', '/api/v1/admin/group'),
  replace: (_, body, ifMatch) => send('put', '/api/v1/admin/group', { body, ifMatch })
};
