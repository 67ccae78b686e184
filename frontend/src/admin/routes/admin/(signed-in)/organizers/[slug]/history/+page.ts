import { readHistory } from '#admin/kind/kind.ts';
import { organizers } from '#admin/organizer/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => readHistory(organizers, params.slug);
