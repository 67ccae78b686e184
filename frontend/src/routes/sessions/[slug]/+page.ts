import { ready } from '#lib/api/ready.ts';
import { getSession } from '#lib/api/reads.ts';
import { readAround } from '#lib/session/around.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) => {
  const session = getSession(fetch, params.slug);
  return ready({ session, around: readAround(fetch, session) });
};
