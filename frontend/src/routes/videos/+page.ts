import { ready } from '#lib/api/ready.ts';
import { listVideos } from '#lib/api/reads.ts';
import { filtersOf, queryOf } from '#lib/video/filters.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const filters = filtersOf(url.searchParams);
  return { filters, ...(await ready({ videos: listVideos(fetch, queryOf(filters)) })) };
};
