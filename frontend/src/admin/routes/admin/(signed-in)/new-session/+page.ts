import { beginSession, slotOf } from '#admin/session/blank.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, url }) => {
  const { group } = await parent();
  return group.data
    ? { group: group.data, begun: await beginSession(group.data, slotOf(url.searchParams, group.data)) }
    : {};
};
