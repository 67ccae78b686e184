import { readHistory } from '#admin/kind/kind.ts';
import { papers } from '#admin/paper/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => readHistory(papers, params.slug);
