import { PUBLIC_API_URL } from '$app/env/public';
import { addressOf } from '#lib/api/client.ts';
import type { paths } from '#lib/api/schema.d.ts';
import { refusalOf, refusalOfSilence, type Refusal } from './problem.ts';

/** Longer than any answer of a healthy service over a slow network, in milliseconds. */
const PATIENCE = 30_000;

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

/** The addresses of the contract that take the method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: [Operation<P, M>] extends [never] ? never : P;
}[keyof paths];

type BodyOf<O> = O extends { requestBody: { content: infer C } } ? C[keyof C] : undefined;
type SlugOf<O> = O extends { parameters: { path: infer V extends Record<string, string | number> } } ? V : undefined;
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? Q : undefined;
type Success<R> = { [S in keyof R & (200 | 201)]: R[S] extends { content: infer C } ? C[keyof C] : undefined };
type DataOf<O> = O extends { responses: infer R }
  ? keyof R & (200 | 201) extends never
    ? undefined
    : Success<R>[keyof Success<R>]
  : undefined;

/** What a request needs beside its address, all typed by the contract. */
export interface Request<O> {
  path?: SlugOf<O>;
  query?: QueryOf<O>;
  body?: BodyOf<O>;
  /** The `ETag` of the read that a change means. */
  ifMatch?: string | null;
  /** Makes a POST that is sent again the same one. */
  key?: string;
}

/** What a request came to; `etag` is the version that the next change names. */
export type Sent<T> =
  { data: T; etag: string | null; problem?: undefined } | { data?: undefined; etag?: undefined; problem: Refusal };

/** Asks the person to sign in again; true once that is done, false where they would rather not. */
type SignInAgain = () => Promise<boolean>;
let signInAgain: SignInAgain | undefined;

/** Whose sign-in has ended is asked to sign in by this, in place, and the request then goes on. */
export function onSignInEnded(ask: SignInAgain): () => void {
  signInAgain = ask;
  return () => {
    if (signInAgain === ask) signInAgain = undefined;
  };
}

/** Asks whoever's sign-in has ended to sign in again; true once that is done. */
export async function askToSignIn(): Promise<boolean> {
  return signInAgain ? signInAgain() : false;
}

/**
 * A request of the admin API with the cookie of this browser. Bounds the wait and makes an outcome of whatever happens;
 * never rejects.
 */
export async function send<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  given: Request<Operation<P, M>> = {}
): Promise<Sent<DataOf<Operation<P, M>>>> {
  const parts = given as Request<unknown> & { path?: Record<string, string>; query?: Record<string, unknown> };
  const address = addressOf(path, { path: parts.path ?? {}, query: parts.query ?? {} });
  const request = () => ask<DataOf<Operation<P, M>>>(method, address, parts);
  return path.startsWith('/api/v1/admin/') ? signedIn(request) : request();
}

/** The next stretch of a list, from the address that the list gives in `next`. */
export function sendNext<List>(next: string): Promise<Sent<List>> {
  return signedIn(() => ask<List>('get', next, {}));
}

/** Whose sign-in has ended signs in again, and the request is repeated. */
async function signedIn<T>(request: () => Promise<Sent<T>>): Promise<Sent<T>> {
  const first = await request();
  return first.problem?.status === 401 && (await askToSignIn()) ? request() : first;
}

async function ask<T>(method: Method, address: string, given: Request<unknown>): Promise<Sent<T>> {
  const headers = new Headers({ Accept: 'application/json' });
  const body = given.body === undefined ? null : JSON.stringify(given.body);
  if (body !== null) {
    headers.set('Content-Type', method === 'patch' ? 'application/merge-patch+json' : 'application/json');
  }
  if (given.ifMatch) headers.set('If-Match', given.ifMatch);
  if (given.key) headers.set('Idempotency-Key', given.key);
  try {
    const response = await fetch(PUBLIC_API_URL + address, {
      method: method.toUpperCase(),
      headers,
      body,
      signal: AbortSignal.timeout(PATIENCE)
    });
    if (response.ok) {
      const data = (response.status === 204 ? undefined : await response.json()) as T;
      return { data, etag: response.headers.get('ETag') };
    }
    const problem: unknown = await response.json().catch(() => undefined);
    return { problem: refusalOf(response.status, problem, response.headers.get('Retry-After')) };
  } catch (cause) {
    return { problem: refusalOfSilence(cause) };
  }
}
