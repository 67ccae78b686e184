import { ready } from '#lib/api/ready.ts';
import { listOrganizers, listSessions, listVideos } from '#lib/api/reads.ts';
import { readUpcoming } from '#lib/session/upcoming.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) =>
  ready({
    upcoming: readUpcoming(fetch),
    latest: listSessions(fetch, { limit: 3, status: ['ENDED', 'RECORDED'] }),
    featured: listVideos(fetch, { featured: true }),
    organizers: listOrganizers(fetch)
  });
