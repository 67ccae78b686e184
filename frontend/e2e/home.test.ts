import { expect, test } from './page.ts';

test('shows the three latest sessions, newest first', async ({ page }) => {
  await page.goto('/');
  const latest = page.getByRole('region', { name: 'Latest sessions' });
  await expect(latest.getByRole('heading', { level: 3 })).toHaveText([/^S18/, /^S17/, /^S16/]);
  await expect(latest.getByText('1:26:34')).toBeVisible();
});

test('has every section of the documents that describe the group', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discrete Diffusion Reading Group');
  await expect(page.getByText('Exploring diffusion-based generative models on discrete spaces.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Featured videos' }).getByRole('article')).toHaveCount(3);
  const about = page.getByRole('region', { name: 'About the reading group' });
  await expect(about.getByRole('heading', { level: 3 })).toHaveText([
    'Paper Discussions',
    'Recorded Sessions',
    'Community'
  ]);
  await expect(
    page.getByRole('region', { name: 'Meet the organizers' }).getByRole('heading', { level: 3 })
  ).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Stay updated' }).getByRole('link').first()).toBeVisible();
});

test('says when the group meets next where no session is announced', async ({ page, request }) => {
  const answer = await request.get('/api/v1/upcoming-session');
  const { nextSlot } = (await answer.json()) as { nextSlot: { startsAt: string } };
  await page.goto('/');
  const upcoming = page.getByRole('region', { name: 'Upcoming session' });
  await expect(upcoming).toContainText('No session is announced yet');
  const day = new Date(nextSlot.startsAt).toLocaleDateString('en-US', {
    dateStyle: 'full',
    timeZone: 'America/New_York'
  });
  await expect(upcoming).toContainText(`${day}, 1:00\u00a0pm`);
});

test('a slot that has begun is not the next one any more, on a page that stayed open', async ({ page, request }) => {
  type Upcoming = { session: null; nextSlot: { startsAt: string; endsAt: string; timeZone: string } };
  const answer = await request.get('/api/v1/upcoming-session');
  const { session, nextSlot } = (await answer.json()) as Upcoming;
  const later = (instant: string) => new Date(Date.parse(instant) + 7 * 86_400_000).toISOString();
  const next = { ...nextSlot, startsAt: later(nextSlot.startsAt), endsAt: later(nextSlot.endsAt) };

  // Three minutes before the slot, for the browser and for the service as the browser hears it.
  let now = Date.parse(nextSlot.startsAt) - 180_000;
  await page.route('**/api/v1/**', async (route) => {
    const given = await route.fetch();
    const isAsked = route.request().url().endsWith('/upcoming-session');
    const begun = now >= Date.parse(nextSlot.startsAt);
    await route.fulfill({
      response: given,
      headers: { ...given.headers(), date: new Date(now).toUTCString() },
      ...(isAsked && { json: { session, nextSlot: begun ? next : nextSlot } })
    });
  });
  await page.clock.install({ time: now });
  await page.goto('/');
  const shown = page.getByRole('region', { name: 'Upcoming session' }).locator('time').first();
  await expect(shown).toHaveAttribute('datetime', nextSlot.startsAt);
  now += 240_000;
  await page.clock.fastForward(240_000);
  await expect(shown).toHaveAttribute('datetime', next.startsAt);
});

for (const [status, words] of [
  ['CANCELLED', 'is cancelled. It was planned for'],
  ['POSTPONED', 'is postponed to']
] as const) {
  test(`says that the session of the next slot is ${status.toLowerCase()}`, async ({ page, request }) => {
    const read = async <T>(address: string) => (await (await request.get(address)).json()) as T;
    const { nextSlot } = await read<{ nextSlot: { startsAt: string } }>('/api/v1/upcoming-session');
    const list = await read<{ items: { slug: string; title: string }[] }>('/api/v1/sessions?limit=1');
    const { slug, title } = list.items[0]!;
    const at = encodeURIComponent(nextSlot.startsAt);
    await page.route(`**/api/v1/sessions?from=${at}&to=${at}&**`, (route) =>
      route.fulfill({ json: { ...list, items: [{ ...list.items[0], status, startsAt: nextSlot.startsAt }] } })
    );
    await page.goto('/');
    const upcoming = page.getByRole('region', { name: 'Upcoming session' });
    await expect(upcoming).toContainText(`${title} ${words}`);
    await expect(upcoming).not.toContainText('No session is announced yet');
    await expect(upcoming.getByRole('link', { name: title })).toHaveAttribute('href', `/sessions/${slug}`);
    await expect(upcoming.locator('time').first()).toHaveAttribute('datetime', nextSlot.startsAt);
  });
}
