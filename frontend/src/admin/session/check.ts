import { send } from '../api/send.ts';
import type { AdminSession, Warning } from '../api/types.ts';

/** What the service notices about a session as it is saved; nothing where it could not be asked, for it hinders nothing. */
export async function warningsOf(slug: string): Promise<Warning[]> {
  const sent = await send('post', '/api/v1/admin/sessions/{slug}/check', { path: { slug } });
  return sent.data?.warnings ?? [];
}

export interface Noticed {
  session: AdminSession;
  warnings: Warning[];
}

/** As many of the latest publications are looked at: what is over for long does nobody any harm. */
const LATEST = 12;

/** The publications about which something was noticed, of those that are given. */
export async function noticedOf(latest: AdminSession[]): Promise<Noticed[]> {
  const published = latest.filter(({ stage }) => stage === 'PUBLISHED').slice(0, LATEST);
  const looked = await Promise.all(
    published.map(async (session) => ({ session, warnings: await warningsOf(session.slug) }))
  );
  return looked.filter(({ warnings }) => warnings.length > 0);
}
