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
