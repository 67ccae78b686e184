import type { SessionQuery, SessionStatus } from '#lib/api/types.ts';
import { statuses } from './status';

/** How the list of sessions is narrowed and ordered. The address holds it, by the names of the contract. */
export interface SessionFilters {
  q: string;
  status: SessionStatus[];
  topic: string;
  /** Dates in the group's zone, `2026-05-25`, or empty. */
  from: string;
  to: string;
  sort: SessionSort;
}

export const sorts = ['-startsAt', 'startsAt', 'relevance'] as const;
export type SessionSort = (typeof sorts)[number];

/** Reads an address. What nobody could have chosen on the page is dropped rather than sent to the service. */
export function filtersOf(params: Pick<URLSearchParams, 'get' | 'getAll'>): SessionFilters {
  const q = params.get('q') ?? '';
  const sort = sorts.find((known) => known === params.get('sort'));
  return {
    q,
    status: statuses.filter((status) => params.getAll('status').includes(status)),
    topic: params.get('topic') ?? '',
    from: date(params.get('from')),
    to: date(params.get('to')),
    // Without words there is nothing to be relevant to.
    sort: !sort || (sort === 'relevance' && !q.trim()) ? '-startsAt' : sort
  };
}

/** The query of an address without what is the default, so that one list has one address. */
export function addressOf(filters: SessionFilters): string {
  const params = new URLSearchParams();
  if (filters.q) params.set('q', filters.q);
  for (const status of filters.status) params.append('status', status);
  if (filters.topic) params.set('topic', filters.topic);
  if (filters.from) params.set('from', filters.from);
  if (filters.to) params.set('to', filters.to);
  if (filters.sort !== '-startsAt' && (filters.sort !== 'relevance' || filters.q.trim())) {
    params.set('sort', filters.sort);
  }
  return params.toString();
}

/** What the API is asked. */
export function queryOf(filters: SessionFilters): SessionQuery {
  return {
    ...(filters.q.trim() && { q: filters.q.trim() }),
    ...(filters.status.length > 0 && { status: filters.status }),
    ...(filters.topic && { topic: filters.topic }),
    ...(filters.from && { from: filters.from }),
    ...(filters.to && { to: filters.to }),
    sort: filters.sort
  };
}

export function isNarrowed(filters: SessionFilters): boolean {
  return Boolean(filters.q.trim() || filters.status.length > 0 || filters.topic || filters.from || filters.to);
}

function date(text: string | null): string {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '';
}
