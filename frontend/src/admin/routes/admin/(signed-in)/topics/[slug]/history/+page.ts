import { readHistory } from '#admin/kind/kind.ts';
import { topics } from '#admin/topic/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => readHistory(topics, params.slug);
