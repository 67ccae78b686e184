import { send } from '../api/send.ts';
import { noticedOf } from '../session/check.ts';
import { nextOpenSlot } from '../session/blank.ts';
import { sessions } from '../session/source.ts';

/** What needs attention, each as far as it could be read. */
export async function readAttention() {
  const [drafts, ended, latest, schedule] = await Promise.all([
    sessions.list({ stage: ['DRAFT'], limit: 100 }),
    send('get', '/api/v1/sessions', { query: { status: ['ENDED'], limit: 100 } }),
    sessions.list({ limit: 100 }),
    send('get', '/api/v1/schedule')
  ]);
  const slot = schedule.data && latest.data && (nextOpenSlot(schedule.data.items, latest.data.items) ?? null);
  const problem = [drafts, ended, latest, schedule].find((sent) => sent.problem)?.problem;
  const noticed = await noticedOf(latest.data?.items ?? []);
  return { noticed, drafts: drafts.data?.items ?? [], ended: ended.data?.items ?? [], slot, problem };
}
