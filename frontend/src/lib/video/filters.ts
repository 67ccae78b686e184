import type { VideoItem, VideoQuery } from '#lib/api/types.ts';

/** How the list of videos is narrowed. The address holds it, by the names of the contract. */
export interface VideoFilters {
  q: string;
  kind: VideoItem['kind'] | '';
}

export const kinds = ['RECORDING', 'RELEVANT'] as const;

export function filtersOf(params: Pick<URLSearchParams, 'get'>): VideoFilters {
  return { q: params.get('q') ?? '', kind: kinds.find((kind) => kind === params.get('kind')) ?? '' };
}

export function addressOf(filters: VideoFilters): string {
  const params = new URLSearchParams();
  if (filters.q) params.set('q', filters.q);
  if (filters.kind) params.set('kind', filters.kind);
  return params.toString();
}

export function queryOf(filters: VideoFilters): VideoQuery {
  return { ...(filters.q.trim() && { q: filters.q.trim() }), ...(filters.kind && { kind: filters.kind }) };
}
