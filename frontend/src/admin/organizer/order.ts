import { records } from '../api/records.ts';
import type { Refusal } from '../api/problem.ts';
import type { AdminOrganizer } from '../api/types.ts';

/** The list with one of them moved by so many places; the same list where there is no room. */
export function moved<T>(list: T[], from: number, by: number): T[] {
  const to = from + by;
  if (to < 0 || to >= list.length) return list;
  const result = [...list];
  const [item] = result.splice(from, 1);
  result.splice(to, 0, item!);
  return result;
}

/** Who has to get which place for the group's order to be that of the list. */
export function places(list: Pick<AdminOrganizer, 'slug' | 'position'>[]): { slug: string; position: number }[] {
  return list
    .map(({ slug }, position) => ({ slug, position }))
    .filter(({ position }, index) => list[index]!.position !== position);
}

/** Writes the order; what went wrong, where something did. Only the place is changed, whatever else was meanwhile. */
export async function writeOrder(list: AdminOrganizer[]): Promise<Refusal | undefined> {
  for (const { slug, position } of places(list)) {
    const sent = await records('organizers').update(slug, { position }, '*');
    if (sent.problem) return sent.problem;
  }
  return undefined;
}
