import { wholeHistory } from '#admin/api/history.ts';
import { Names } from '#admin/session/names.svelte.ts';
import { sessions } from '#admin/session/source.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const names = new Names();
  const [session, history] = await Promise.all([
    sessions.get(params.slug),
    wholeHistory(sessions.history(params.slug)),
    names.load()
  ]);
  return { session, history, names };
};
