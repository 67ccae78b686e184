import { press, write } from './keys.ts';
import { expect, makeSession, otherPage, passed, test } from './organizer.ts';

test('recordings are attached by title or address, listed in order, and detached, by the keyboard', async ({
  page,
  context,
  complaints
}) => {
  const slug = await makeSession(context.request, {
    title: 'Recorded Twice',
    stage: 'PUBLISHED',
    startsAtLocal: '2024-03-05T13:00',
    timeZone: 'America/New_York',
    speakers: [{ name: 'Ada Example' }]
  });
  const made = await context.request.post('/api/v1/admin/videos', {
    data: { title: 'A Known Talk', kind: 'RELEVANT', url: 'https://video.example.org/known' }
  });
  expect(made.status(), await made.text()).toBe(201);
  await page.goto(`/admin/sessions/${slug}`);
  const recordings = page.getByRole('group', { name: 'Recordings' });
  const attach = recordings.getByRole('combobox', { name: 'Attach a recording' });
  // Something is being written meanwhile, and stays.
  await write(page, page.getByLabel('Summary'), 'Written meanwhile.');

  await write(page, attach, 'known talk');
  await expect(page.getByRole('option', { name: 'A Known Talk' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(recordings.getByRole('listitem')).toHaveText([/A Known Talk.*Detach/s]);
  await write(page, attach, 'no address');
  await page.keyboard.press('Enter');
  await expect(recordings.getByRole('alert')).toContainText('neither a video that is known nor an address');
  await write(page, attach, 'https://www.youtube.com/watch?v=aqz-KE-bpKQ');
  await page.keyboard.press('Enter');
  await expect(recordings.getByRole('listitem')).toHaveText([/A Known Talk/, /Recorded Twice/]);
  await expect(page.getByLabel('Summary')).toHaveValue('Written meanwhile.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();

  const visitor = await otherPage(context, false);
  await visitor.goto(`/sessions/${slug}`);
  await expect(visitor.getByRole('link', { name: /Part 2 of the recording/ })).toBeVisible();
  await press(page, recordings.getByRole('button', { name: 'Detach A Known Talk' }));
  await expect(recordings.getByRole('listitem')).toHaveText([/Recorded Twice/]);
  await expect(attach).toBeFocused();
  await visitor.reload();
  await expect(visitor.getByRole('link', { name: /^The recording/ })).toBeVisible();
  expect(passed(complaints, '400', '409')).toEqual([]);
});

test('a recording can be of any session, however many there are', async ({ page, context }) => {
  const slug = await makeSession(context.request, { title: 'The Very First One', startsAtLocal: '2001-03-05T13:00' });
  // As if there were more than one stretch of the list holds, and this the last of them.
  await page.route('**/api/v1/admin/sessions?*', async (route) => {
    const asked = new URL(route.request().url());
    const isFirst = !asked.searchParams.has('cursor');
    asked.searchParams.delete('cursor');
    const answer = await route.fetch({ url: asked.href });
    const { items, total } = (await answer.json()) as { items: { slug: string }[]; total: number };
    await route.fulfill({
      response: answer,
      json: {
        items: items.filter((item) => (item.slug === slug) !== isFirst),
        total,
        next: isFirst ? '/api/v1/admin/sessions?limit=100&cursor=last' : null
      }
    });
  });
  await page.goto('/admin/new-video');
  await page.getByLabel('Session').selectOption(slug);
  await expect(page.getByLabel('Session').getByRole('option', { selected: true })).toContainText('The Very First One');
});
