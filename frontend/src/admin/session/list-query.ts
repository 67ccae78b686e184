import type { Stage } from '../api/types.ts';
import { stages } from './stage.ts';

/** What the list of sessions shows: a search, and those of a stage, all, or the bin. */
export interface ListQuery {
  q: string;
  show: Stage | 'deleted' | '';
}

export function listQueryOf(query: URLSearchParams): ListQuery {
  const show = query.get('show');
  return { q: query.get('q') ?? '', show: show === 'deleted' ? show : (stages.find((stage) => stage === show) ?? '') };
}

/** The query of the list's address; empty where all are shown. */
export function addressQueryOf({ q, show }: ListQuery): string {
  const query = new URLSearchParams();
  if (q.trim()) query.set('q', q);
  if (show) query.set('show', show);
  return query.toString();
}
