// An open page follows a session through its start and its end, by the clock of the service.
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expect, makeSession, otherPage, test } from './organizer.ts';
import { expectAccessible } from '../accessible.ts';

const MINUTE = 60_000;

// The front page shows one session: they come one after the other.
test.describe.configure({ mode: 'default' });

/** The next full minute that is far enough away, in milliseconds, to open the pages before it. */
const soon = (away = MINUTE) => new Date(Math.ceil((Date.now() + away) / MINUTE) * MINUTE);

const made: string[] = [];

async function makeSessionAt(request: APIRequestContext, title: string, startsAt: Date, minutes: number) {
  const slug = await makeSession(request, {
    title,
    stage: 'PUBLISHED',
    startsAt: startsAt.toISOString(),
    minutes,
    timeZone: 'America/New_York',
    speakers: [{ name: 'Ada Example' }],
    meetingUrl: 'https://meet.example.org/the-room'
  });
  made.push(slug);
  return slug;
}

test.afterEach(async ({ context }) => {
  for (const slug of made.splice(0)) {
    await context.request.delete(`/api/v1/admin/sessions/${slug}`, { headers: { 'If-Match': '*' } });
  }
});

/** The status in the API; the feed says the same, and the calendar the same times. */
async function statusOf(request: APIRequestContext, slug: string): Promise<string> {
  const read = async <T>(address: string) => (await (await request.get(address)).json()) as T;
  const { id, status, startsAt } = await read<{ id: string; status: string; startsAt: string }>(
    `/api/v1/sessions/${slug}`
  );
  const feed = await read<{ items: { id: string; _reading_group: { status: string } }[] }>('/feeds/sessions.json');
  expect(feed.items.find((item) => item.id === `urn:uuid:${id}`)?._reading_group.status).toBe(status);
  const calendar = new ICAL.Component(
    ICAL.parse(await (await request.get(`/sessions/${slug}.ics`)).text()) as unknown[]
  );
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  expect(event.startDate.toJSDate().getTime()).toBe(Date.parse(startsAt));
  return status;
}

/** A visitor's page that counts what it asks the API for. */
async function visitor(context: BrowserContext): Promise<{ page: Page; asked: string[] }> {
  const page = await otherPage(context, false);
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()));
  return { page, asked };
}

test('open pages follow a session from upcoming over live to ended, and ask the service only then', async ({
  context
}) => {
  test.setTimeout(600_000);
  const startsAt = soon();
  const slug = await makeSessionAt(context.request, 'Followed by an Open Page', startsAt, 1);
  const door = `/join/${slug}`;

  const home = await visitor(context);
  const detail = await visitor(context);
  // This visitor's computer is three hours behind.
  const wrong = await visitor(context);
  await wrong.page.route('**/api/v1/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), date: new Date().toUTCString() } });
  });
  await wrong.page.clock.install({ time: new Date(Date.now() - 180 * MINUTE) });

  // A list follows too, and asks for nothing.
  const list = await visitor(context);
  await list.page.goto('/sessions');
  const entry = list.page.getByRole('article').filter({ hasText: 'Followed by an Open Page' });
  await expect(entry).toContainText('Upcoming');
  const askedByList = list.asked.length;

  await home.page.goto('/');
  await detail.page.goto(`/sessions/${slug}`);
  await wrong.page.goto(`/sessions/${slug}`);
  const upcoming = home.page.getByRole('region', { name: 'Upcoming session' });
  for (const shown of [upcoming, detail.page.locator('main'), wrong.page.locator('main')]) {
    await expect(shown).toContainText(/Starts in [123] minutes?/);
    await expect(shown.getByRole('link', { name: 'Join the session' })).toHaveAttribute('href', door);
  }
  await expect(upcoming.getByRole('status')).toHaveText('');
  await expectAccessible(detail.page, 'a session that is to come');
  const asked = [home, detail, wrong].map((visitor) => visitor.asked.length);
  await expect.poll(() => Date.now(), { timeout: 240_000 }).toBeGreaterThan(startsAt.getTime() - 2_000);
  expect([home, detail, wrong].map((visitor) => visitor.asked.length)).toEqual(asked);

  // What is promised is the same minute; machines that share their processors take seconds of it.
  await expect(detail.page.getByRole('status')).toHaveText('Live now', { timeout: 50_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(startsAt.getTime());
  expect(Date.now()).toBeLessThan(startsAt.getTime() + 50_000);
  await expect(upcoming.getByRole('status')).toHaveText('Live now');
  await expect(wrong.page.getByRole('status')).toHaveText('Live now');
  await expect(entry).toContainText('Live now');
  expect(await statusOf(context.request, slug)).toBe('LIVE');
  await expect(upcoming.getByRole('link', { name: 'Join the session' })).toHaveAttribute('href', door);
  await expectAccessible(home.page, 'a session that is live');

  await expect(detail.page.getByRole('status')).toHaveText('Ended – the recording follows', { timeout: 90_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(startsAt.getTime() + MINUTE);
  expect(Date.now()).toBeLessThan(startsAt.getTime() + MINUTE + 50_000);
  expect(await statusOf(context.request, slug)).toBe('ENDED');
  await expect(entry).toContainText('No recording yet');
  expect(list.asked.length).toBe(askedByList);
  await expect(detail.page.getByRole('link', { name: 'Join the session' })).toHaveCount(0);
  await expect(upcoming.getByRole('status')).toHaveText('Followed by an Open Page has ended – the recording follows.');
  const latest = home.page.getByRole('region', { name: 'Latest sessions' });
  await expect(latest.locator(`a[href="/sessions/${slug}"]`)).toBeVisible();
  await expect(wrong.page.getByRole('status')).toHaveText('Ended – the recording follows');
});

/**
 * Lets the page's clock, and the service's as the page hears of it, stand where `now` says. The session is as the service
 * has it, or what it would be by then.
 */
async function at(page: Page, slug: string, now: () => number, then: () => object = () => ({})) {
  await page.route('**/api/v1/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), date: new Date(now()).toUTCString() },
      ...(route.request().url().endsWith(`/sessions/${slug}`) && { json: { ...(await answer.json()), ...then() } })
    });
  });
  await page.clock.install({ time: now() });
}

test('a tab that slept through start and end says at once what is so', async ({ context }) => {
  const startsAt = new Date(soon().getTime() + 60 * MINUTE);
  const slug = await makeSessionAt(context.request, 'Slept Through', startsAt, 30);
  const { page } = await visitor(context);
  let now = Date.now();
  const isOver = () => now >= startsAt.getTime() + 30 * MINUTE;
  await at(
    page,
    slug,
    () => now,
    () => (isOver() ? { status: 'ENDED', joinUrl: null } : {})
  );
  await page.goto(`/sessions/${slug}`);
  await expect(page.getByText(/Starts in 1 hour/)).toBeVisible();

  now += 5 * 60 * MINUTE;
  await page.clock.fastForward(5 * 60 * MINUTE);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('status')).toHaveText('Ended – the recording follows');
  await expect(page.getByRole('link', { name: 'Join the session' })).toHaveCount(0);
});

test('a session that is moved while its page is open is shown at its new time', async ({ context }) => {
  const startsAt = new Date(soon().getTime() + 60 * MINUTE);
  const slug = await makeSessionAt(context.request, 'Moved in the Last Minute', startsAt, 60);
  const { page, asked } = await visitor(context);
  let now = startsAt.getTime() - 3 * MINUTE;
  await at(page, slug, () => now);
  await page.goto(`/sessions/${slug}`);
  await expect(page.getByText('Starts in 3 minutes')).toBeVisible();
  const before = asked.length;
  const moved = await context.request.patch(`/api/v1/admin/sessions/${slug}`, {
    data: { startsAt: new Date(startsAt.getTime() + 3 * 60 * MINUTE).toISOString() },
    headers: { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' }
  });
  expect(moved.status(), await moved.text()).toBe(200);

  // Nothing is asked before the minute at which it was to begin.
  now += 2 * MINUTE;
  await page.clock.runFor(2 * MINUTE);
  await expect(page.getByText('Starts in 1 minute', { exact: true })).toBeVisible();
  expect(asked.length).toBe(before);
  // In one leap: run through, the page's limits of patience would pass within milliseconds.
  now += 2 * MINUTE;
  await page.clock.fastForward(2 * MINUTE);
  await expect(page.getByText(/Starts in 2 hours 5\d minutes/)).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('');
});

test('a door opens by the clock of the service, whatever the visitor’s says', async ({ context }) => {
  const startsAt = new Date(soon(20_000).getTime() + 15 * MINUTE);
  const slug = await makeSessionAt(context.request, 'Behind a Door', startsAt, 60);
  const opensAt = startsAt.getTime() - 15 * MINUTE;
  const visitors = await Promise.all(
    [10, -10].map(async (minutes) => {
      const { page } = await visitor(context);
      let loads = 0;
      page.on('request', (request) => {
        if (request.isNavigationRequest()) loads++;
      });
      await page.clock.install({ time: new Date(Date.now() + minutes * MINUTE) });
      await page.goto(`/join/${slug}`);
      return { page, loads: () => loads };
    })
  );
  for (const { page } of visitors) await expect(page.getByText(/in ([12] minutes?|\d+ seconds?)\./)).toBeVisible();
  await expect.poll(() => Date.now(), { timeout: 150_000 }).toBeGreaterThan(opensAt - 2_000);
  for (const { loads } of visitors) expect(loads()).toBe(1);
  for (const { page, loads } of visitors) {
    await expect(page.getByRole('button', { name: 'Join the meeting' })).toBeVisible({ timeout: 50_000 });
    expect(loads()).toBe(2);
  }
});

test('a page that cannot be read anew stays as it was, and asks again', async ({ context }) => {
  const startsAt = new Date(soon().getTime() + 60 * MINUTE);
  const slug = await makeSessionAt(context.request, 'Read Anew in a Tunnel', startsAt, 60);
  const { page } = await visitor(context);
  let now = startsAt.getTime() - 3 * MINUTE;
  await at(
    page,
    slug,
    () => now,
    () => (now >= startsAt.getTime() ? { status: 'LIVE' } : {})
  );
  await page.goto(`/sessions/${slug}`);
  await expect(page.getByText('Starts in 3 minutes')).toBeVisible();

  // Another zone is another address of the same page, which nothing is read for.
  await page.getByLabel('Times in').selectOption('Asia/Kolkata');
  await expect(page).toHaveURL(/tz=/);

  // That it has begun is answered; then the page is read anew, and neither that nor its second try is.
  let lost = 0;
  let answered = 0;
  await page.route(`**/api/v1/sessions/${slug}`, async (route) => {
    if (answered++ === 0 || lost === 2) return route.fallback();
    lost++;
    return route.abort();
  });
  now += 4 * MINUTE;
  await page.clock.fastForward(4 * MINUTE);
  await expect.poll(() => lost).toBe(2);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Read Anew in a Tunnel');
  await expect(page.getByRole('status')).toHaveText('Live now');
  await expect(page.getByRole('link', { name: 'Join the session' })).toBeVisible();
  await expect.poll(() => answered).toBeGreaterThan(4);
});

test('a page in view learns within minutes that its session was moved', async ({ context }) => {
  const startsAt = new Date(soon().getTime() + 600 * MINUTE);
  const slug = await makeSessionAt(context.request, 'Moved in Good Time', startsAt, 60);
  const { page } = await visitor(context);
  let now = startsAt.getTime() - 60 * MINUTE;
  await at(page, slug, () => now);
  await page.goto(`/sessions/${slug}`);
  await expect(page.getByText('Starts in 1 hour', { exact: true })).toBeVisible();
  const moved = await context.request.patch(`/api/v1/admin/sessions/${slug}`, {
    data: { startsAt: new Date(startsAt.getTime() + 3 * 60 * MINUTE).toISOString() },
    headers: { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' }
  });
  expect(moved.status(), await moved.text()).toBe(200);
  now += 6 * MINUTE;
  await page.clock.fastForward(6 * MINUTE);
  await expect(page.getByText('Starts in 3 hours 54 minutes')).toBeVisible();
});

test('the preview of a form stays as it is written, however long it is open', async ({ page, context }) => {
  const slug = await makeSession(context.request, { title: 'Open All Morning', startsAtLocal: '2096-07-02T13:00' });
  await page.clock.install();
  await page.goto(`/admin/sessions/${slug}`);
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Open All Morning');
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()));
  await page.clock.runFor(20 * MINUTE);
  expect(asked).toEqual([]);
});
