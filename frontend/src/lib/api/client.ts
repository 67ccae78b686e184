import { PUBLIC_API_URL } from '$app/env/public';
import { hearDate } from '#lib/time/service-clock.ts';
import type { Answer } from './answer';
import { problemOfAnswer, problemOfSilence } from './problem';
import type { Parameters, Path, Read } from './types';

/** Longer than any answer of a healthy service over a slow network, in milliseconds. */
const PATIENCE = 20_000;

/** Nothing came back: asked once more after this time. A phone that changes networks loses what is under way. */
const SECOND_TRY = 700;

export type Fetch = typeof fetch;

type Value = string | number | boolean;

/** `/api/v1/sessions/{slug}` with its parameters filled in. A list in the query is repeated: `status=A&status=B`. */
export function addressOf(
  path: string,
  given: { path?: Record<string, Value>; query?: Record<string, unknown> }
): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(given.query ?? {})) {
    for (const value of [values].flat()) if (value !== undefined && value !== null) query.append(name, String(value));
  }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given.path?.[name])));
  return filled + (query.size > 0 ? `?${query}` : '');
}

/**
 * A GET of the API, typed by the committed contract; pass the `fetch` of a `load` function, so that SvelteKit knows
 * what the page has read. Bounds the wait and makes an answer of whatever happens; never rejects.
 */
export function read<P extends Path>(fetch: Fetch, path: P, ...[given = {}]: Parameters<P>): Promise<Answer<Read<P>>> {
  return get(fetch, addressOf(path, given));
}

/** Reads the next stretch of a list from the address that the list itself gives in `next`. */
export function readNext<List>(next: string, ask: Fetch = fetch): Promise<Answer<List>> {
  return get(ask, next);
}

async function get<T>(fetch: Fetch, address: string): Promise<Answer<T>> {
  const askedAt = Date.now();
  try {
    const ask = () => fetch(PUBLIC_API_URL + address, { signal: AbortSignal.timeout(PATIENCE) });
    const response = await ask().catch(async (cause: unknown) => {
      if (!(cause instanceof TypeError) || navigator.onLine === false) throw cause;
      await new Promise((done) => setTimeout(done, SECOND_TRY));
      return ask();
    });
    hearDate(response.headers.get('Date'), askedAt);
    if (response.ok) return { data: (await response.json()) as T };
    const body: unknown = await response.json().catch(() => undefined);
    return { problem: problemOfAnswer(response.status, body, response.headers.get('Retry-After')) };
  } catch (cause) {
    return { problem: problemOfSilence(cause, navigator.onLine) };
  }
}
