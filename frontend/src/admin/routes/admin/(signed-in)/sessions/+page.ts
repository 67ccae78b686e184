import { listQueryOf } from '#admin/session/list-query.ts';
import { sessions } from '#admin/session/source.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url }) => {
  const asked = listQueryOf(url.searchParams);
  const { q, show } = asked;
  const list = await sessions.list({
    ...(q.trim() && { q }),
    ...(show === 'deleted' ? { deleted: true } : show && { stage: [show] })
  });
  return { asked, list };
};
