import { adminPaths } from '../paths.ts';

/** Where the navigation leads, in its order. */
export const places = [
  { href: adminPaths.attention(), label: 'Attention' },
  { href: adminPaths.sessions(), label: 'Sessions' },
  { href: adminPaths.schedule(), label: 'Schedule' },
  { href: adminPaths.videos.list(), label: 'Videos' },
  { href: adminPaths.people.list(), label: 'People' },
  { href: adminPaths.organizers.list(), label: 'Organizers' },
  { href: adminPaths.papers.list(), label: 'Papers' },
  { href: adminPaths.topics.list(), label: 'Topics' },
  { href: adminPaths.group(), label: 'Group' }
];
