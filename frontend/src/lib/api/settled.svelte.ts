import type { Pending } from './answer';

/** The data of an answer once it is there, for what is shown with or without it; call it while a component is set up. */
export function settled<T>(pending: () => Pending<T>): { readonly data: T | undefined } {
  let data = $state.raw<T>();
  $effect.pre(() => {
    const answer = pending();
    if (!(answer instanceof Promise)) data = answer.data ?? data;
    else void answer.then((found) => (data = found.data ?? data));
  });
  return {
    get data() {
      return data;
    }
  };
}
