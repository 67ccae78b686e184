import { topics } from '#admin/topic/kind.ts';
import { readList } from '#admin/kind/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => readList(topics, url);
