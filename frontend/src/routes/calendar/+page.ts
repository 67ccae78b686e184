import { ready } from '#lib/api/ready.ts';
import { readTerm } from '#lib/calendar/term.ts';
import { localDate } from '#lib/time/format.ts';
import { firstDay } from '#lib/time/month.ts';
import { serviceNow } from '#lib/time/service-clock.ts';
import { browserZone, zoneNamed } from '#lib/time/zone.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const zone = zoneNamed(url.searchParams.get('tz') ?? '') ?? browserZone();
  const first = firstDay(url.searchParams.get('from'), localDate(new Date(serviceNow()).toISOString(), zone));
  return { first, ...(await ready({ entries: readTerm(fetch, first) })) };
};
