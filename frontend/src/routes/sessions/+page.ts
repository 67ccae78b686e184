import { toItsEnd } from '#lib/api/to-its-end.ts';
import { ready } from '#lib/api/ready.ts';
import { listSessions, listTopics } from '#lib/api/reads.ts';
import { filtersOf, queryOf } from '#lib/session/filters.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const filters = filtersOf(url.searchParams);
  return {
    filters,
    ...(await ready({ sessions: listSessions(fetch, queryOf(filters)), topics: toItsEnd(listTopics(fetch)) }))
  };
};
