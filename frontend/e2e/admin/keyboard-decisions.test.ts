// What organizers decide about a session, with the keyboard alone.
import { expect, makeSession, otherPage, test } from './organizer.ts';
import { tabTo } from './keys.ts';

const stamp = Date.now().toString(36);

test('a session is postponed, and an earlier version restored, with the keyboard alone', async ({ page, context }) => {
  const slug = await makeSession(context.request, {
    title: `Put Off by Keys ${stamp}`,
    stage: 'PUBLISHED',
    startsAtLocal: '2095-03-07T13:00',
    speakers: [{ name: 'Ada Example' }]
  });
  await page.goto(`/admin/sessions/${slug}`);
  const more = page.getByRole('button', { name: 'More' });
  await expect(more).toBeVisible();
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Postpone…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Postpone' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Postponed.')).toBeVisible();

  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'History' }));
  await page.keyboard.press('Enter');
  const restore = page.getByRole('button', { name: /^Restore/ }).first();
  await expect(restore).toBeVisible();
  await tabTo(page, restore);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: /^Restore/ }));
  await page.keyboard.press('Enter');
  const visitor = await otherPage(context, false);
  await expect(async () => {
    await visitor.goto(`/sessions/${slug}`);
    await expect(visitor.getByRole('main')).toContainText(/Starts in \d+ days/, { timeout: 2_000 });
  }).toPass();
});
