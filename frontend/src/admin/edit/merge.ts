import { alike, readAlike, taking, type Field } from './fields.ts';

/** Two versions that grew out of one, set side by side. */
export interface Merge<E> {
  /** Mine, with the fields that only they have changed. */
  merged: E;
  /** What only they have changed, and so is taken from them unless the person says otherwise. */
  theirs: Field<E>[];
  /** What only I have changed. */
  mine: Field<E>[];
  /** What both have changed, each in another way: somebody has to choose. */
  conflicts: Field<E>[];
}

/**
 * Brings together what two people made of `base`. What both have changed alike is no conflict, and is taken from them:
 * a speaker that was typed new in mine has an address in theirs.
 */
export function merge<E>(fields: Field<E>[], base: E, mine: E, theirs: E): Merge<E> {
  const result: Merge<E> = { merged: mine, theirs: [], mine: [], conflicts: [] };
  const agreed: Field<E>[] = [];
  for (const field of fields) {
    if (readAlike(field, mine, theirs)) agreed.push(field);
    else if (alike(field, base, mine)) result.theirs.push(field);
    else if (alike(field, base, theirs)) result.mine.push(field);
    else result.conflicts.push(field);
  }
  result.merged = taking(mine, theirs, [...agreed, ...result.theirs]);
  return result;
}
