import { readHistory } from '#admin/kind/kind.ts';
import { people } from '#admin/person/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => readHistory(people, params.slug);
