import type { Role } from '../api/types.ts';

export const roleLabel: Record<Role, string> = { ORGANIZER: 'Organizer', OWNER: 'Owner' };

/** What each may do, for who decides it. */
export const roleText: Record<Role, string> = {
  ORGANIZER: 'writes everything that the site shows',
  OWNER: 'also decides who has an account'
};

export const roles = Object.keys(roleLabel) as Role[];
