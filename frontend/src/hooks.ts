import type { Reroute } from '@sveltejs/kit/hooks';

/** An address whose escapes are no text (`%zz`) names no page; SvelteKit's router would stop at it and show nothing. */
export const reroute: Reroute = ({ url }) => {
  try {
    decodeURI(url.pathname);
    return undefined;
  } catch {
    return '/malformed-address';
  }
};
