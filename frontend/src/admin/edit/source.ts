import type { Sent } from '../api/send.ts';
import type { Field } from './fields.ts';

/** A record as the service gives it: what can be read of it, and the body that writes it. */
export interface Viewed<E> {
  edit: E;
}

/** Where the records of one kind come from and go to, and what people call their parts. */
export interface Source<E, V extends Viewed<E>> {
  fields: Field<E>[];
  /** Names a record for good, in this browser's unsaved work: `session/` and its id, or `session/new`. */
  record: (view: V | null) => string;
  /** Where it is edited. */
  address: (view: V | null) => string;
  /** What to call it; may be empty. */
  title: (edit: E) => string;
  read: (view: V) => Promise<Sent<V>>;
  /** Left out where there is nothing to create: the group is always there. */
  create?: (edit: E, key: string) => Promise<Sent<V>>;
  replace: (view: V, edit: E, etag: string | null) => Promise<Sent<V>>;
}
