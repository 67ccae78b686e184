import { resolve } from '$app/paths';
import { pickedZone } from '#lib/time/visitor.svelte.ts';
import { withZone } from '#lib/time/zone.ts';

/** The zone that the visitor has picked stays in the address from page to page. */
const kept = (address: string) => withZone(address, pickedZone());

/** Every address of the page is made here; the service's own addresses stand below. */
export const paths = {
  home: () => kept(resolve('/')),
  sessions: (query = '') => kept(`${resolve('/sessions')}?${query}`),
  session: (slug: string) => kept(resolve('/sessions/[slug]', { slug })),
  videos: (query = '') => kept(`${resolve('/videos')}?${query}`),
  /** Link to it with VideoLink: the page needs a document of its own. */
  video: (slug: string) => kept(resolve('/videos/[slug]', { slug })),
  /** `from` is the first month shown, as a date in it. */
  calendar: (from = '') => kept(`${resolve('/calendar')}?${from && `from=${from.slice(0, 7)}`}`),
  about: () => kept(resolve('/about')),
  people: () => kept(resolve('/people')),
  person: (slug: string) => kept(resolve('/people/[slug]', { slug })),
  papers: () => kept(resolve('/papers')),
  paper: (slug: string) => kept(resolve('/papers/[slug]', { slug }))
};

/** The path of one of these addresses, to be compared. */
export const pathOf = (address: string) => address.split('?')[0]!;

/** Where the service, not the page, answers. */
export const servicePaths = {
  api: '/api',
  /** The door, as a session names it; it says times in the zone that was picked, too. */
  join: (joinUrl: string) => kept(joinUrl)
};
