import { redirect } from '@sveltejs/kit';
import { send } from '#admin/api/send.ts';
import { adminPaths } from '#admin/paths.ts';
import type { LayoutLoad } from './$types';

/** Who is signed in, and the group; whoever is not signed in does that first, and then comes back here. */
export const load: LayoutLoad = async ({ url, untrack, depends }) => {
  depends('admin:group');
  const [account, group] = await Promise.all([send('get', '/api/v1/admin/account'), send('get', '/api/v1/group')]);
  if (account.problem?.status === 401) {
    redirect(
      307,
      untrack(() => adminPaths.signIn(url.pathname + url.search))
    );
  }
  return { account, group };
};
