import { same } from './same.ts';

/**
 * A field of a record as people think of it: what they read in a history and choose between where two of them have
 * changed it. It may stand for several properties that only make sense together, such as a time and its zone.
 */
export interface Field<E> {
  /** The property, or the first of several. */
  name: keyof E & string;
  /** The others that belong to it. */
  with?: (keyof E & string)[];
  label: string;
  /** Its value in words; empty where there is none. Lists have a line for each item. */
  text: (edit: Partial<E>) => string;
}

/** All properties that a field stands for. */
export const propertiesOf = <E>(field: Field<E>) => [field.name, ...(field.with ?? [])];

/** Whether two versions of a record mean the same by a field. */
export const alike = <E>(field: Field<E>, one: Partial<E>, other: Partial<E>) =>
  propertiesOf(field).every((name) => same(one[name], other[name]));

/** Whether people read the same, be it that one names by a slug what the other names in words. */
export const readAlike = <E>(field: Field<E>, one: Partial<E>, other: Partial<E>) =>
  alike(field, one, other) || field.text(one).trim() === field.text(other).trim();

/** The fields in which two versions differ, in the order of the form. */
export const differing = <E>(fields: Field<E>[], one: Partial<E>, other: Partial<E>) =>
  fields.filter((field) => !alike(field, one, other));

/** The one version, with the fields of the list as the other has them. */
export function taking<E>(into: E, from: Partial<E>, fields: Field<E>[]): E {
  const taken = { ...into };
  for (const field of fields) for (const name of propertiesOf(field)) taken[name] = from[name] as E[typeof name];
  return taken;
}

/** A field that is a text, as it stands. */
export function textField<E>(name: keyof E & string, label: string): Field<E> {
  return { name, label, text: (edit) => String(edit[name] ?? '') };
}
