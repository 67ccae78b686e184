import type { Page, Route } from '@playwright/test';
import { expect, test } from './page.ts';

/** Answers as the service does, but for what `change` makes of it. */
async function changed<T>(page: Page, address: string | RegExp, change: (answer: T) => void) {
  await page.route(address, async (route: Route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as T;
    change(body);
    await route.fulfill({ response: answer, json: body });
  });
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

interface Item {
  slug: string;
  title: string;
}

/** The newest session of the group, and what makes it one that begins in ten minutes and takes an hour. */
async function newest(page: Page) {
  const { items } = (await (await page.request.get('/api/v1/sessions?limit=1')).json()) as { items: Item[] };
  const ahead = { status: 'UPCOMING', startsAt: inMinutes(10), endsAt: inMinutes(70), joinUrl: '/join/it' };
  return { item: items[0]!, ahead };
}

interface Slots {
  nextSlot: { startsAt: string };
}
interface Group {
  links: object[];
  highlights: object[];
  meetingTime: { startsAt: string };
}

test('a meeting that has begun is asked for again, later each time', async ({ page }) => {
  const begun = new Date(Date.now() - 60_000).toISOString();
  let asked = 0;
  await changed<Slots>(page, '**/api/v1/upcoming-session', ({ nextSlot }) => {
    nextSlot.startsAt = begun;
    asked++;
  });
  await changed<Group>(page, '**/api/v1/group', ({ meetingTime }) => (meetingTime.startsAt = begun));
  await page.goto('/');
  await expect.poll(() => asked).toBeGreaterThanOrEqual(3);
  await page.waitForTimeout(3_000);
  // At first; then at once, after 1 s and after 2 more, for the session and for the meeting: never as fast as answers come.
  expect(asked).toBeLessThanOrEqual(7);
});

test('a visitor who comes to the front page a day later finds the next meeting', async ({ page }) => {
  let old = true;
  await changed<Group>(page, '**/api/v1/group', ({ meetingTime }) => {
    if (old) meetingTime.startsAt = '2026-06-01T17:00:00Z';
  });
  await page.goto('/sessions');
  await expect(page.getByText('4 sessions')).toBeVisible();
  old = false;
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: /^Next meeting:/ })).toBeVisible();
  await expect(page.getByText('Monday, June 1, 2026')).toHaveCount(0);
});

test('a group that could not be read once is there on the next page', async ({ page, complaints }) => {
  let failing = true;
  await page.route('**/api/v1/group', (route) => (failing ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto('/sessions');
  await expect(page.getByText('4 sessions')).toBeVisible();
  failing = false;
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discrete Diffusion Reading Group');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('503')]);
});

test('a meeting that is called off is named no more by the page that comes next, nor by one that stays open', async ({
  page,
  complaints
}) => {
  let called = 0;
  await changed<Group>(page, '**/api/v1/group', ({ meetingTime }) => {
    const startsAt = Date.parse(meetingTime.startsAt) + called * 7 * 86_400_000;
    meetingTime.startsAt = new Date(startsAt).toISOString();
  });
  await page.clock.install();
  await page.goto('/about');
  const named = page.getByRole('table', { name: /^Next meeting:/ }).locator('caption time');
  const first = (await named.getAttribute('datetime'))!;
  const later = (weeks: number) => new Date(Date.parse(first) + weeks * 7 * 86_400_000).toISOString();
  called = 1;
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Latest sessions' })).toBeVisible();
  await expect(named).toHaveAttribute('datetime', later(1));
  called = 2;
  await page.getByRole('banner').getByRole('link', { name: 'About' }).click();
  await expect(named).toHaveAttribute('datetime', later(2));
  called = 3;
  await page.clock.fastForward('06:00');
  await expect(named).toHaveAttribute('datetime', later(3));

  // Where it cannot be read again, the next page goes on with what is known.
  await page.route('**/api/v1/group', (route) => route.fulfill({ status: 503 }));
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discrete Diffusion Reading Group');
  await expect(named).toHaveAttribute('datetime', later(3));
  expect(complaints.splice(0).every((complaint) => complaint.includes('503'))).toBe(true);
});

test('what a group has twice is shown twice', async ({ page }) => {
  await changed<Group>(page, '**/api/v1/group', (group) => {
    group.links.push(...group.links);
    group.highlights.push(...group.highlights);
  });
  await changed<{ items: object[] }>(page, '**/api/v1/schedule?*', ({ items }) => items.push(...items));
  await page.goto('/');
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Mailing list' })).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Paper Discussions' })).toHaveCount(2);
  await page.getByRole('banner').getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByRole('region', { name: 'The term' }).getByRole('listitem').first()).toBeVisible();
});

test('a choice that is made before the answer to another one is there leaves that one', async ({ page }) => {
  const slow = Promise.withResolvers<null>();
  await page.goto('/sessions');
  await expect(page.getByText('4 sessions')).toBeVisible();
  await page.route('**/api/v1/sessions?*', async (route) => {
    await slow.promise;
    await route.continue().catch(() => undefined);
  });
  const asked = page.waitForRequest(/q=diffusion/);
  await page.getByRole('searchbox').fill('diffusion');
  await asked;
  await page.getByLabel('Status').selectOption('Recorded');
  await page.getByLabel('Order').selectOption('Oldest first');
  slow.resolve(null);
  await expect(page).toHaveURL('/sessions?q=diffusion&status=RECORDED&sort=startsAt');
  await expect(page.getByRole('searchbox')).toHaveValue('diffusion');
  await expect(page.getByLabel('Status')).toHaveValue('RECORDED');
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('searchbox')).toHaveValue('diffusion');
});

for (const [kind, found] of [
  ['sessions', '1 session'],
  ['videos', '1 video']
] as const) {
  test(`a search in ${kind} that is under way goes on when a zone is picked`, async ({ page }) => {
    const slow = Promise.withResolvers<null>();
    await page.goto(`/${kind}`);
    await expect(page.getByText(/\d+ (sessions|videos)/)).toBeVisible();
    await page.route(`**/api/v1/${kind}?*`, async (route) => {
      await slow.promise;
      await route.continue().catch(() => undefined);
    });
    const asked = page.waitForRequest(/q=spherical/);
    await page.getByRole('searchbox').fill('spherical');
    await asked;
    await page.getByLabel('Times in').selectOption('Asia/Kolkata');
    slow.resolve(null);
    await expect(page).toHaveURL(`/${kind}?q=spherical&tz=Asia/Kolkata`);
    await expect(page.getByText(found, { exact: true })).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('spherical');
  });
}

test('a page that is under way comes in the zone that is picked meanwhile', async ({ page }) => {
  const slow = Promise.withResolvers<null>();
  await page.goto('/about');
  await expect(page.getByRole('table', { name: /^Next meeting:/ })).toBeVisible();
  await page.route('**/api/v1/sessions?*', async (route) => {
    await slow.promise;
    await route.continue().catch(() => undefined);
  });
  const asked = page.waitForRequest(/api\/v1\/sessions\?/);
  await page.getByRole('banner').getByRole('link', { name: 'Sessions' }).click();
  await asked;
  await page.getByLabel('Times in').selectOption('Asia/Kolkata');
  slow.resolve(null);
  await expect(page).toHaveURL('/sessions?tz=Asia/Kolkata');
  await expect(page.getByText('4 sessions')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/about');
});

test('a page that cannot be read says so in its title', async ({ page, complaints }) => {
  await page.goto('/sessions');
  await expect(page.getByText('4 sessions')).toBeVisible();
  await page.route('**/api/v1/sessions/**', (route) => route.fulfill({ status: 503 }));
  await page.getByRole('link', { name: /IDLM/ }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('The service');
  await expect(page).toHaveTitle(`${await heading.innerText()} – Discrete Diffusion Reading Group`);
  expect(complaints.splice(0).every((complaint) => complaint.includes('503'))).toBe(true);
});

test('the term begins in the month of the service’s clock, and paging stays with it', async ({ page }) => {
  const now = Date.now();
  await page.clock.install({ time: now + 100 * 86_400_000 });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Latest sessions' })).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Calendar' }).click();
  const term = page.getByRole('region', { name: 'The term' });
  const month = new Date(now).toLocaleDateString('en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'America/New_York'
  });
  await expect(term.getByRole('heading', { level: 3 }).first()).toHaveText(month);
  await term.getByRole('link', { name: 'Later' }).click();
  await expect(term.getByRole('heading', { level: 3 }).first()).not.toHaveText(month);
  await expect(term.getByRole('heading', { name: 'The term' })).toBeInViewport();
});

test('arrow keys reach each zone that is near', async ({ page }) => {
  await page.goto('/about');
  const picker = page.getByLabel('Times in');
  const near = picker.locator('optgroup').first().getByRole('option');
  await expect(near).toHaveCount(4);
  await picker.focus();
  const reached: string[] = [];
  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('ArrowDown');
    reached.push(await picker.inputValue());
    await expect(page).toHaveURL(`/about?tz=${reached.at(-1)}`);
  }
  expect(reached).toEqual(['America/New_York', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata']);
});

test('the calendar is read anew while it is in view, every five minutes', async ({ page }) => {
  let asked = 0;
  await changed<{ items: { state: string; reason: string | null; session: null }[] }>(
    page,
    '**/api/v1/schedule?*',
    ({ items }) => {
      if (asked++ > 0)
        for (const item of items) Object.assign(item, { state: 'SKIPPED', reason: 'A strike', session: null });
    }
  );
  await page.clock.install();
  await page.goto('/calendar');
  const term = page.getByRole('region', { name: 'The term' });
  await expect(term.getByRole('listitem').first()).toBeVisible();
  await expect(term).not.toContainText('A strike');
  const before = asked;
  await page.clock.fastForward('04:00');
  await expect(term).not.toContainText('A strike');
  expect(asked).toBe(before);
  await page.clock.fastForward('02:00');
  await expect(term).toContainText('A strike');
  expect(asked).toBe(before + 1);
});

for (const name of ['front page', 'page of the session']) {
  test(`a session that is over offers no door on the ${name}, though nothing answers`, async ({ page, complaints }) => {
    const { item, ahead } = await newest(page);
    await changed<Slots>(page, '**/api/v1/upcoming-session', (slots) =>
      Object.assign(slots, { session: { ...item, ...ahead, recordings: [] } })
    );
    await changed<object>(page, `**/api/v1/sessions/${item.slug}`, (session) =>
      Object.assign(session, ahead, { recordings: [] })
    );
    await page.clock.install();
    await page.goto(name === 'front page' ? '/' : `/sessions/${item.slug}`);
    const shown = name === 'front page' ? page.getByRole('region', { name: 'Upcoming session' }) : page.locator('main');
    const door = shown.getByRole('link', { name: 'Join the session' });
    await expect(shown).toContainText(/Starts in \d+ minutes/);
    await expect(door).toBeVisible();

    await page.route('**/api/v1/**', (route) => route.fulfill({ status: 503 }));
    await page.clock.fastForward('20:00');
    await expect(shown.getByRole('status')).toHaveText('Live now');
    await expect(door).toBeVisible();
    await page.clock.fastForward('01:00:00');
    await expect(shown.getByRole('status')).toHaveText(/(E|has e)nded – the recording follows/);
    await expect(door).toHaveCount(0);
    await expect(shown).not.toContainText('Starts');
    expect(complaints.splice(0).every((complaint) => complaint.includes('503'))).toBe(true);
  });
}

test('a session that is announced for an earlier time appears on a front page that stayed open', async ({ page }) => {
  const { item, ahead } = await newest(page);
  const first = {
    ...item,
    ...ahead,
    id: '00000000-0000-4000-8000-000000000000',
    slug: 'announced-first',
    title: 'Announced First',
    startsAt: inMinutes(900),
    endsAt: inMinutes(960)
  };
  let session: Item = first;
  await changed<Slots>(page, '**/api/v1/upcoming-session', (slots) => Object.assign(slots, { session }));
  await page.route('**/api/v1/sessions/announced-first', (route) => route.fulfill({ json: first }));
  await page.clock.install();
  await page.goto('/');
  const title = page.getByRole('region', { name: 'Upcoming session' }).getByRole('heading', { level: 3 });
  await expect(title).toContainText('Announced First');
  session = { ...item, ...ahead };
  await page.clock.fastForward('06:00');
  await expect(title).toContainText(item.title);
});
