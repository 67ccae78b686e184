import { wholeHistory } from '#admin/api/history.ts';
import { send } from '#admin/api/send.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  const [record, history] = await Promise.all([
    send('get', '/api/v1/admin/schedule'),
    wholeHistory(send('get', '/api/v1/admin/schedule/history', { query: { limit: 100 } }))
  ]);
  return { record, history };
};
