import { papers } from '#admin/paper/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ paper: await papers.records.get(params.slug) });
