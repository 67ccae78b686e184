import { organizers } from '#admin/organizer/kind.ts';
import { readList } from '#admin/kind/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => readList(organizers, url);
