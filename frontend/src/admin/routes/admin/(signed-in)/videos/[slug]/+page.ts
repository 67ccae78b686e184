import { videos } from '#admin/video/kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ video: await videos.records.get(params.slug) });
