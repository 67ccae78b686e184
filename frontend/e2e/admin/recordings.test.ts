import { expect, makeSession, otherPage, passed, test } from './organizer.ts';

test('recordings are attached by title or address, listed in order, and detached', async ({
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
  await page.getByLabel('Summary').fill('Written meanwhile.');

  await attach.fill('known talk');
  await page.getByRole('option', { name: 'A Known Talk' }).click();
  await expect(recordings.getByRole('listitem')).toHaveText([/A Known Talk.*Detach/s]);
  await attach.fill('no address');
  await attach.press('Enter');
  await expect(recordings.getByRole('alert')).toContainText('neither a video that is known nor an address');
  await attach.fill('https://www.youtube.com/watch?v=aqz-KE-bpKQ');
  await attach.press('Enter');
  await expect(recordings.getByRole('listitem')).toHaveText([/A Known Talk/, /Recorded Twice/]);
  await expect(page.getByLabel('Summary')).toHaveValue('Written meanwhile.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();

  const visitor = await otherPage(context, false);
  await visitor.goto(`/sessions/${slug}`);
  await expect(visitor.getByRole('link', { name: /Part 2 of the recording/ })).toBeVisible();
  await recordings.getByRole('button', { name: 'Detach A Known Talk' }).click();
  await expect(recordings.getByRole('listitem')).toHaveText([/Recorded Twice/]);
  await expect(attach).toBeFocused();
  await visitor.reload();
  await expect(visitor.getByRole('link', { name: /^The recording/ })).toBeVisible();
  expect(passed(complaints, '400', '409')).toEqual([]);
});
