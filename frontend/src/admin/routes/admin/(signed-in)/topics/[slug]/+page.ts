import { topics } from '#admin/topic/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ topic: await topics.records.get(params.slug) });
