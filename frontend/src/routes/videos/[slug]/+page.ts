import { ready } from '#lib/api/ready.ts';
import { getVideo } from '#lib/api/reads.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) => ready({ video: getVideo(fetch, params.slug) });
