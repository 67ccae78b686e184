import type { Answer } from './answer';
import { readNext } from './client';

interface Stretch {
  items: unknown[];
  next: string | null;
}

/** A list from its first stretch to its end, for what offers all of it; what cannot be read of it is left out. */
export async function toItsEnd<List extends Stretch>(first: Promise<Answer<List>>): Promise<Answer<List>> {
  const answer = await first;
  if (!answer.data) return answer;
  const items = [...answer.data.items];
  let next = answer.data.next;
  while (next) {
    const { data } = await readNext<List>(next);
    items.push(...(data?.items ?? []));
    next = data?.next ?? null;
  }
  return { data: { ...answer.data, items, next } };
}
