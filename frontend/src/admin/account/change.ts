import { send, type Sent } from '../api/send.ts';
import type { Account } from '../api/types.ts';

/** Changes an account, in its version of now: what else was changed meanwhile stays. */
export async function changeAccount(
  id: string,
  changed: Partial<Pick<Account, 'name' | 'email' | 'role' | 'person' | 'disabled'>>
): Promise<Sent<Account>> {
  const current = await send('get', '/api/v1/admin/accounts/{id}', { path: { id } });
  if (current.problem) return current;
  return send('patch', '/api/v1/admin/accounts/{id}', { path: { id }, body: changed, ifMatch: current.etag });
}
