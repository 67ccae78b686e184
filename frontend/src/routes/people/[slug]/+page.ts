import { ready } from '#lib/api/ready.ts';
import { getPerson } from '#lib/api/reads.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) => ready({ person: getPerson(fetch, params.slug) });
