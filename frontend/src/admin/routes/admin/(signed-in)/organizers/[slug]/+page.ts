import { organizers } from '#admin/organizer/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ organizer: await organizers.records.get(params.slug) });
