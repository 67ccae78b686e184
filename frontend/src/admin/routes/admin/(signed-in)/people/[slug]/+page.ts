import { people } from '#admin/person/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ person: await people.records.get(params.slug) });
