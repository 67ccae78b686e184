import { adminPaths } from '../paths.ts';

/** Where the navigation leads, in its order. */
export const places = [
  { href: adminPaths.attention(), label: 'Attention' },
  { href: adminPaths.sessions(), label: 'Sessions' }
];
