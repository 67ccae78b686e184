import { send } from '#admin/api/send.ts';
import { MONTHS } from '#admin/schedule/term.ts';
import { sessions } from '#admin/session/source.ts';
import { localDate } from '#lib/time/format.ts';
import { firstDay, lastDay } from '#lib/time/month.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, parent }) => {
  const { group } = await parent();
  const today = localDate(new Date().toISOString(), group.data?.timeZone ?? 'UTC');
  const first = firstDay(url.searchParams.get('from'), today);
  const [slots, schedule, listed] = await Promise.all([
    send('get', '/api/v1/schedule', { query: { from: first, to: lastDay(first, MONTHS) } }),
    send('get', '/api/v1/admin/schedule'),
    sessions.list({ limit: 100 })
  ]);
  return { today, first, slots, schedule, listed };
};
