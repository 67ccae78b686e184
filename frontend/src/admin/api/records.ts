import { randomKey } from './key.ts';
import { send, sendNext, type Sent } from './send.ts';
import type { HistoryList, RecordEdit, RecordKind, RecordList, RecordQuery, RecordView } from './types.ts';

/** Everything that can be done to the records of one kind. */
export interface Records<K extends RecordKind> {
  list: (query?: RecordQuery<K>) => Promise<Sent<RecordList<K>>>;
  get: (slug: string) => Promise<Sent<RecordView<K>>>;
  create: (edit: RecordEdit<K>, key: string) => Promise<Sent<RecordView<K>>>;
  replace: (slug: string, edit: RecordEdit<K>, etag: string | null) => Promise<Sent<RecordView<K>>>;
  /** A merge patch (RFC 7396). */
  update: (slug: string, patch: Partial<RecordEdit<K>>, etag: string | null) => Promise<Sent<RecordView<K>>>;
  remove: (slug: string, etag: string | null) => Promise<Sent<undefined>>;
  restore: (slug: string, etag: string | null) => Promise<Sent<RecordView<K>>>;
  history: (slug: string) => Promise<Sent<HistoryList>>;
  restoreRevision: (slug: string, revision: number, etag: string | null) => Promise<Sent<RecordView<K>>>;
}

// The addresses of all kinds are alike; the types of sessions stand for them here, those of the kind outside.
const like = (kind: RecordKind) => `/api/v1/admin/${kind}` as '/api/v1/admin/sessions';

export function records<K extends RecordKind>(kind: K): Records<K> {
  const list = like(kind);
  const one = `${list}/{slug}` as const;
  const made: Records<'sessions'> = {
    list: (query) => send('get', list, { query }),
    get: (slug) => send('get', one, { path: { slug } }),
    create: (body, key) => send('post', list, { body, key }),
    replace: (slug, body, ifMatch) => send('put', one, { path: { slug }, body, ifMatch }),
    update: (slug, patch, ifMatch) =>
      send('patch', one, { path: { slug }, body: patch as RecordEdit<'sessions'>, ifMatch }),
    remove: (slug, ifMatch) => send('delete', one, { path: { slug }, ifMatch }),
    restore: (slug, ifMatch) => send('post', `${one}/restore`, { path: { slug }, ifMatch, key: randomKey() }),
    history: (slug) => send('get', `${one}/history`, { path: { slug }, query: { limit: 100 } }),
    restoreRevision: (slug, revision, ifMatch) =>
      send('post', `${one}/history/{revision}/restore`, { path: { slug, revision }, ifMatch, key: randomKey() })
  };
  return made as unknown as Records<K>;
}

interface Stretch<Item> {
  items: Item[];
  next: string | null;
}

/** No group has more records of a kind than this many stretches of a list hold. */
const MOST_STRETCHES = 20;

/** A list from its first stretch to its end, as far as it can be read. */
export async function allOf<Item>(first: Promise<Sent<Stretch<Item>>>): Promise<Item[]> {
  const items: Item[] = [];
  let { data } = await first;
  for (let stretch = 0; data && stretch < MOST_STRETCHES; stretch++) {
    items.push(...data.items);
    data = data.next ? (await sendNext<Stretch<Item>>(data.next)).data : undefined;
  }
  return items;
}
