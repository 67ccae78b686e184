import { send } from '#admin/api/send.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  const query = { limit: 100 };
  const [signIns, tokens] = await Promise.all([
    send('get', '/api/v1/admin/account/sign-ins', { query }),
    send('get', '/api/v1/admin/account/tokens', { query })
  ]);
  return { signIns, tokens };
};
