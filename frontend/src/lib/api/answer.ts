import type { Problem } from './problem';

/** What a read of the API came to. A value, not an exception: a page cannot forget the second case. */
export type Answer<T> = { data: T; problem?: undefined } | { data?: undefined; problem: Problem };

/** An answer that is there, or one that is still awaited: `{#await}` takes both. */
export type Pending<T> = Answer<T> | Promise<Answer<T>>;
