import { send } from '#admin/api/send.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({
  accounts: await send('get', '/api/v1/admin/accounts', { query: { limit: 100 } })
});
