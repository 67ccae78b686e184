import { ready } from '#lib/api/ready.ts';
import { getPaper } from '#lib/api/reads.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) => ready({ paper: getPaper(fetch, params.slug) });
