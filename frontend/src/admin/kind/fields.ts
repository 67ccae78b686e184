import type { Field } from '../edit/fields.ts';

interface Linked {
  label: string;
  rel: string;
  url: string;
}

/** A list of texts, a line for each. */
export function linesField<E>(name: keyof E & string, label: string): Field<E> {
  return { name, label, text: (edit) => ((edit[name] ?? []) as string[]).join('\n') };
}

/** Links, a line for each: `YouTube (youtube): https://…`. */
export function linksField<E>(name: keyof E & string): Field<E> {
  return {
    name,
    label: 'Links',
    text: (edit) =>
      ((edit[name] ?? []) as Linked[]).map(({ label, rel, url }) => `${label} (${rel}): ${url}`).join('\n')
  };
}
