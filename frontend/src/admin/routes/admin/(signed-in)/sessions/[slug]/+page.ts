import { sessions } from '#admin/session/source.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ session: await sessions.get(params.slug) });
