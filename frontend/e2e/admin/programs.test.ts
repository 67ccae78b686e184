// What programs of others read of a session, from its first day to its last: ical.js the calendars, feedsmith the feeds.
import type { APIRequestContext } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, makeSession, test } from './organizer.ts';

const ODD = `<b>&amp; ]]> "q" 'a' \\ ; , נתונים 🦓 </title>`;

interface Told {
  uid: string;
  sequence: number;
  status: string;
  startsAt: string;
  endsAt: string;
}

/** The event of a session in a calendar, with its instants by the calendar's own VTIMEZONE. */
async function told(request: APIRequestContext, address: string, uid: string): Promise<Told> {
  const calendar = new ICAL.Component(ICAL.parse(await (await request.get(address)).text()) as unknown[]);
  const component = calendar
    .getAllSubcomponents('vevent')
    .find((candidate) => candidate.getFirstPropertyValue('uid') === uid)!;
  expect(component, `${uid} in ${address}`).toBeTruthy();
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: String(component.getFirstPropertyValue('status')),
    startsAt: event.startDate.toJSDate().toISOString(),
    endsAt: event.endDate.toJSDate().toISOString()
  };
}

async function change(request: APIRequestContext, slug: string, patch: Record<string, unknown>) {
  const address = `/api/v1/admin/sessions/${slug}`;
  const tag = (await request.get(address)).headers()['etag']!;
  const answer = await request.patch(address, {
    headers: { 'If-Match': tag, 'Content-Type': 'application/merge-patch+json' },
    data: JSON.stringify(patch)
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test('a calendar is told of each change once, and of nothing else', async ({ context: { request } }) => {
  const slug = await makeSession(request, {
    title: ODD,
    slug: 'told-to-calendars',
    stage: 'PUBLISHED',
    startsAtLocal: '2027-03-08T13:00',
    timeZone: 'America/New_York',
    minutes: 90,
    speakers: [{ name: 'Ada Example' }]
  });
  const { id } = (await (await request.get(`/api/v1/sessions/${slug}`)).json()) as { id: string };
  const expectTold = async (sequence: number, status: string, startsAt: string) => {
    const expected = {
      uid: id,
      sequence,
      status,
      startsAt,
      endsAt: new Date(Date.parse(startsAt) + 90 * 60_000).toISOString()
    };
    for (const address of ['/calendar.ics', `/sessions/${slug}.ics`, '/people/ada-example.ics']) {
      expect(await told(request, address, id), address).toEqual(expected);
    }
  };

  await expectTold(0, 'CONFIRMED', '2027-03-08T18:00:00.000Z');
  // The Monday after America's clocks have changed.
  await change(request, slug, { startsAtLocal: '2027-03-15T13:00' });
  await expectTold(1, 'CONFIRMED', '2027-03-15T17:00:00.000Z');
  await change(request, slug, { stage: 'POSTPONED', startsAtLocal: null });
  await expectTold(2, 'CANCELLED', '2027-03-15T17:00:00.000Z');
  await change(request, slug, { stage: 'PUBLISHED', startsAtLocal: '2027-03-22T13:00' });
  await expectTold(3, 'CONFIRMED', '2027-03-22T17:00:00.000Z');
  await change(request, slug, { summary: ODD, abstract: ODD });
  await expectTold(3, 'CONFIRMED', '2027-03-22T17:00:00.000Z');
  await change(request, slug, { stage: 'CANCELLED' });
  await expectTold(4, 'CANCELLED', '2027-03-22T17:00:00.000Z');
  const tag = (await request.get(`/api/v1/admin/sessions/${slug}`)).headers()['etag']!;
  await request.delete(`/api/v1/admin/sessions/${slug}`, { headers: { 'If-Match': tag } });
  await expectTold(5, 'CANCELLED', '2027-03-22T17:00:00.000Z');
  await request.post(`/api/v1/admin/sessions/${slug}/restore`);
  await expectTold(6, 'CANCELLED', '2027-03-22T17:00:00.000Z');
});

test('feeds say a title as it is, whatever is in it', async ({ context: { request } }) => {
  const slug = await makeSession(request, {
    title: ODD,
    slug: 'told-to-feeds',
    stage: 'PUBLISHED',
    startsAtLocal: '2027-04-05T13:00',
    speakers: [{ name: ODD }]
  });
  await request.post('/api/v1/admin/videos', { data: { title: ODD, kind: 'RECORDING', session: slug } });
  const { id } = (await (await request.get(`/api/v1/sessions/${slug}`)).json()) as { id: string };

  const address = /^http:\/\/localhost:\d+\/sessions\/told-to-feeds$/;
  const text = async (feed: string) => (await request.get(`/feeds/${feed}`)).text();
  const atom = parseAtomFeed(await text('sessions.atom'));
  const entry = atom.entries?.find((entry) => entry.id === `urn:uuid:${id}`);
  expect(entry).toMatchObject({ title: { value: ODD }, authors: [{ name: ODD }] });
  expect(entry?.links?.[0]?.href).toMatch(address);
  const json = parseJsonFeed(JSON.parse(await text('sessions.json')));
  const item = json.items?.find((item) => item.id === `urn:uuid:${id}`);
  expect(item).toMatchObject({ title: ODD, authors: [{ name: ODD }] });
  expect(item?.url).toMatch(address);
  const rss = parseRssFeed(await text('recordings.rss'));
  expect(rss.items?.map((item) => item.title)).toContain(ODD);
});
