import type { HistoryEntry } from '../api/types.ts';
import { differing, type Field } from './fields.ts';

/** A change of a record, with what the record said before and since. */
export interface Version<E> {
  entry: HistoryEntry;
  before: Partial<E>;
  after: Partial<E>;
  /** What it changed; empty where the record came, went, or came back as a whole. */
  fields: Field<E>[];
}

/**
 * The changes of a record as whole versions, newest first as they are given. A change says only what it changed, so the
 * rest is carried back from what the record says now; one that lies in the bin says nothing.
 */
export function versionsOf<E extends object>(
  entries: HistoryEntry[],
  now: E,
  isDeleted: boolean,
  fields: Field<E>[]
): Version<E>[] {
  let after: Partial<E> = isDeleted ? {} : now;
  return entries.map((entry) => {
    const since = after;
    const before = { ...since } as Record<string, unknown>;
    for (const change of entry.changes) before[change.field] = change.before;
    after = before as Partial<E>;
    const [main] = fields;
    // What every record of the kind has is missing only while there is no record.
    const isWhole = !main || since[main.name] == null || after[main.name] == null;
    return { entry, before: after, after: since, fields: isWhole ? [] : differing(fields, after, since) };
  });
}
