import { readAttention } from '#admin/attention/read.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ attention: await readAttention() });
