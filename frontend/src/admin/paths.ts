/**
 * Every address of the organizers' pages is made here. They are plain texts: the app has no base path, and the typed
 * `resolve` knows the public pages (see vite.admin.config.ts).
 */
const part = encodeURIComponent;

export const adminPaths = {
  attention: () => '/admin',
  signIn: (to?: string) => `/admin/sign-in${to && to !== '/admin' ? `?to=${part(to)}` : ''}`,
  sessions: (query = '') => `/admin/sessions${query && `?${query}`}`,
  newSession: () => '/admin/new-session',
  session: (slug: string) => `/admin/sessions/${part(slug)}`,
  sessionHistory: (slug: string) => `/admin/sessions/${part(slug)}/history`,

  // Where one-time links lead, without their secrets.
  setUp: () => '/admin/set-up',
  invitation: () => '/admin/invitation',
  password: () => '/admin/password',

  account: () => '/admin/account',
  accounts: () => '/admin/accounts'
};
