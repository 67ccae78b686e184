import { readHistory } from '#admin/kind/kind.ts';
import { videos } from '#admin/video/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => readHistory(videos, params.slug);
