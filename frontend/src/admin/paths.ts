/**
 * Every address of the organizers' pages is made here. They are plain texts: the app has no base path, and the typed
 * `resolve` knows the public pages (see vite.admin.config.ts).
 */
const part = encodeURIComponent;

/** The pages of a kind of record. The page of a new one has no place among the slugs. */
const kind = (many: string, one: string) => ({
  list: (query = '') => `/admin/${many}${query && `?${query}`}`,
  create: () => `/admin/new-${one}`,
  edit: (slug: string) => `/admin/${many}/${part(slug)}`,
  history: (slug: string) => `/admin/${many}/${part(slug)}/history`
});

export const adminPaths = {
  attention: () => '/admin',
  signIn: (to?: string) => `/admin/sign-in${to && to !== '/admin' ? `?to=${part(to)}` : ''}`,
  sessions: (query = '') => `/admin/sessions${query && `?${query}`}`,
  /** With the time of a slot that it is to fill. */
  newSession: (slot?: { startsAtLocal: string; timeZone: string }) =>
    `/admin/new-session${slot ? `?${new URLSearchParams(slot)}` : ''}`,
  session: (slug: string) => `/admin/sessions/${part(slug)}`,
  sessionHistory: (slug: string) => `/admin/sessions/${part(slug)}/history`,

  // Where one-time links lead, without their secrets.
  setUp: () => '/admin/set-up',
  invitation: () => '/admin/invitation',
  password: () => '/admin/password',

  videos: kind('videos', 'video'),
  people: kind('people', 'person'),
  organizers: kind('organizers', 'organizer'),
  papers: kind('papers', 'paper'),
  topics: kind('topics', 'topic'),

  group: () => '/admin/group',
  groupHistory: () => '/admin/group/history',
  /** `from` is the first day of the term that is shown. */
  schedule: (from = '') => `/admin/schedule${from && `?from=${from}`}`,
  scheduleRules: () => '/admin/schedule/rules',
  scheduleHistory: () => '/admin/schedule/history',

  account: () => '/admin/account',
  accounts: () => '/admin/accounts'
};
