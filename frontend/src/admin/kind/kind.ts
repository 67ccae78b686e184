import type { Sent } from '../api/send.ts';
import type { HistoryEntry, HistoryList } from '../api/types.ts';
import { wholeHistory } from '../api/history.ts';
import type { Field } from '../edit/fields.ts';
import type { Source } from '../edit/source.ts';

/** What every record of a list has, as organizers see it. */
export interface Listed<E> {
  id: string;
  slug: string;
  deletedAt: string | null;
  edit: E;
}

/** A stretch of a list. */
export interface Stretch<V> {
  items: V[];
  total: number;
  next: string | null;
}

interface ListQuery {
  q?: string;
  deleted?: boolean;
  limit?: number;
}

/** What can be done to the records of a kind; `records()` has it for all of them. */
interface Operations<E, V> {
  list: (query?: ListQuery) => Promise<Sent<Stretch<V>>>;
  get: (slug: string) => Promise<Sent<V>>;
  create: (edit: E, key: string) => Promise<Sent<V>>;
  replace: (slug: string, edit: E, etag: string | null) => Promise<Sent<V>>;
  remove: (slug: string, etag: string | null) => Promise<Sent<undefined>>;
  restore: (slug: string, etag: string | null) => Promise<Sent<V>>;
  history: (slug: string) => Promise<Sent<HistoryList>>;
  restoreRevision: (slug: string, revision: number, etag: string | null) => Promise<Sent<V>>;
}

/** What a list says of a record that only drafts name. */
export const NOT_PUBLIC = 'not public yet';

/** One kind of record: what people call it and its parts, and where its pages are. */
export interface Kind<E extends object, V extends Listed<E>> {
  /** `video` and `videos`, in sentences. */
  one: string;
  many: string;
  records: Operations<E, V>;
  fields: Field<E>[];
  /** What to call a record, by what is written of it and as the service gives it. */
  title: (edit: E) => string;
  heading: (view: V) => string;
  /** What a list says beside its name; empty texts are left out. */
  notes: (view: V) => (string | null | false | undefined)[];
  /** Where visitors see it; null while they do not. Left out where it has no page of its own. */
  visitors?: (view: V) => string | null;
  /** What it means to delete one. */
  gone: string;
  blank: () => E;
  paths: {
    list: (query?: string) => string;
    create: () => string;
    edit: (slug: string) => string;
    history: (slug: string) => string;
  };
}

/** What a list shows: a search among those that are there, or in the bin. */
export interface Asked {
  q: string;
  isBin: boolean;
}

export function askedOf(query: URLSearchParams): Asked {
  return { q: query.get('q') ?? '', isBin: query.get('show') === 'deleted' };
}

/** The query of the list's address; empty where all are shown. */
export function queryOf({ q, isBin }: Asked): string {
  const query = new URLSearchParams();
  if (q.trim()) query.set('q', q);
  if (isBin) query.set('show', 'deleted');
  return query.toString();
}

/** Reads what a list's address asks for. */
export async function readList<E extends object, V extends Listed<E>>(kind: Kind<E, V>, url: URL) {
  const asked = askedOf(url.searchParams);
  const list = await kind.records.list({
    limit: 100,
    ...(asked.q.trim() && { q: asked.q }),
    ...(asked.isBin && { deleted: true })
  });
  return { asked, list };
}

/** Reads a record with all that was done to it. */
export async function readHistory<E extends object, V extends Listed<E>>(
  kind: Kind<E, V>,
  slug: string
): Promise<{ record: Sent<V>; history: Sent<HistoryEntry[]> }> {
  const [record, history] = await Promise.all([kind.records.get(slug), wholeHistory(kind.records.history(slug))]);
  return { record, history };
}

/** The kind as a form needs it. */
export function sourceOf<E extends object, V extends Listed<E>>(kind: Kind<E, V>): Source<E, V> {
  return {
    fields: kind.fields,
    record: (view) => `${kind.one}/${view?.id ?? 'new'}`,
    address: (view) => (view ? kind.paths.edit(view.slug) : kind.paths.create()),
    title: kind.title,
    read: (view) => kind.records.get(view.slug),
    create: (edit, key) => kind.records.create(edit, key),
    replace: (view, edit, etag) => kind.records.replace(view.slug, edit, etag)
  };
}

/** `a video`, `an organizer`. */
export const withArticle = (one: string) => `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;

/** `No video`, `1 video`, `12 videos`. */
export const counted = ({ one, many }: { one: string; many: string }, count: number) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
