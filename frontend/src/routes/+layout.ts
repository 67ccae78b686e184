import { ready } from '#lib/api/ready.ts';
import { getGroup } from '#lib/api/reads.ts';
import type { LayoutLoad } from './$types';

/** The page is made of static files: there is no server that could render it. */
export const ssr = false;

export const load: LayoutLoad = ({ fetch }) => ready({ group: getGroup(fetch) });
