import { send } from '#admin/api/send.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ schedule: await send('get', '/api/v1/admin/schedule') });
