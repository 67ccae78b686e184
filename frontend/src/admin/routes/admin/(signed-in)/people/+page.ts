import { people } from '#admin/person/kind.ts';
import { readList } from '#admin/kind/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => readList(people, url);
