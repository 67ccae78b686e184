import { PUBLIC_API_URL } from '$app/env/public';
import createClient from 'openapi-fetch';
import type { Answer } from './answer';
import { problemOfAnswer, problemOfSilence } from './problem';
import type { paths } from './schema';

/** Longer than any answer of a healthy service over a slow network, in milliseconds. */
const PATIENCE = 20_000;

export type Fetch = typeof fetch;

/** Pass the `fetch` of a `load` function, so that SvelteKit knows what the page has read. */
export function client(fetch: Fetch) {
  return createClient<paths>({ baseUrl: PUBLIC_API_URL, fetch });
}

/** Bounds the wait and makes an answer of whatever happens; never rejects. */
export async function answer<T>(
  send: (signal: AbortSignal) => Promise<{ data?: T; error?: unknown; response: Response }>
): Promise<Answer<T>> {
  try {
    const { data, error, response } = await send(AbortSignal.timeout(PATIENCE));
    if (response.ok && data !== undefined) return { data };
    return { problem: problemOfAnswer(response.status, error, response.headers.get('Retry-After')) };
  } catch (cause) {
    return { problem: problemOfSilence(cause, navigator.onLine) };
  }
}

/** Reads the next stretch of a list from the address that the list itself gives in `next`. */
export function readNext<List>(next: string): Promise<Answer<List>> {
  return answer<List>(async (signal) => {
    const response = await fetch(PUBLIC_API_URL + next, { signal });
    const body: unknown = await response.json();
    return response.ok ? { data: body as List, response } : { error: body, response };
  });
}
