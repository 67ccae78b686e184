import { ready } from '#lib/api/ready.ts';
import { listPapers } from '#lib/api/reads.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => ready({ papers: listPapers(fetch) });
