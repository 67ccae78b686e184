import { videos } from '#admin/video/kind.ts';
import { readList } from '#admin/kind/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => readList(videos, url);
