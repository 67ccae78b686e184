import { problemOfAnswer, problemOfSilence, type Problem } from '#lib/api/problem.ts';
import type { Violation } from './types.ts';

/** A problem as whoever writes needs to know it: what it is by its type, and what is wrong with the input. */
export interface Refusal extends Problem {
  /** The HTTP status; 0 where nothing answered. */
  status: number;
  /** The last part of the problem's type (`stale`, `conflict`, …); `silence` where nothing answered. */
  type: string;
  violations: Violation[];
}

interface Details {
  type?: string;
  title?: string;
  detail?: string;
  violations?: Violation[];
}

const titles: Record<string, string> = {
  validation: 'Something has to be corrected',
  conflict: 'This is not possible as things stand',
  stale: 'Somebody else has changed this meanwhile',
  forbidden: 'This is not yours to do',
  gone: 'No longer here',
  'payload-too-large': 'This is too large',
  unauthenticated: 'You are not signed in'
};

/** What an answer of 400 and above says to the person who wrote. */
export function refusalOf(status: number, body: unknown, retryAfter: string | null): Refusal {
  const problem = problemOfAnswer(status, body, retryAfter);
  const details = (typeof body === 'object' && body !== null ? body : {}) as Details;
  const type = details.type?.replace('/problems/', '') ?? (status >= 500 ? 'internal' : 'unknown');
  const isOurs = status < 500 && status !== 429 && status !== 404;
  return {
    ...problem,
    ...(isOurs && { title: titles[type] ?? details.title ?? problem.title, detail: details.detail ?? problem.detail }),
    status,
    type,
    violations: details.violations ?? []
  };
}

/** For a request that was not answered. */
export function refusalOfSilence(cause: unknown): Refusal {
  return { ...problemOfSilence(cause, navigator.onLine), status: 0, type: 'silence', violations: [] };
}

/** Whether the same request may well succeed later, by itself. */
export function mayPass(refusal: Refusal): boolean {
  return refusal.status === 0 || refusal.status === 429 || refusal.status >= 500;
}
