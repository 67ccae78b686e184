import { ready } from '#lib/api/ready.ts';
import { listOrganizers } from '#lib/api/reads.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => ready({ organizers: listOrganizers(fetch) });
