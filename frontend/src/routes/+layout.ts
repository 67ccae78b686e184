import type { Answer } from '#lib/api/answer.ts';
import { ready } from '#lib/api/ready.ts';
import { getGroup } from '#lib/api/reads.ts';
import type { Group } from '#lib/api/types.ts';
import type { LayoutLoad } from './$types';

/** The page is made of static files: there is no server that could render it. */
export const ssr = false;

/** What was read last: no page goes without the group where it cannot be read again. */
let known: Answer<Group> | undefined;

export const load: LayoutLoad = ({ fetch }) => {
  const group: Promise<Answer<Group>> = getGroup(fetch).then((read) => (read.problem && known) || (known = read));
  return ready({ group });
};
