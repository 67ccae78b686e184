import { ready } from '#lib/api/ready.ts';
import { listPeople } from '#lib/api/reads.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => ready({ people: listPeople(fetch) });
