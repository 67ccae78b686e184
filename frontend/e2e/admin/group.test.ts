import { expectAccessibleInEachView } from '../accessible.ts';
import { press, tabTo, write } from './keys.ts';
import { expect, otherPage, passed, test } from './organizer.ts';

// There is one group: what two tests write at once would be a conflict.
test.describe.configure({ mode: 'default', timeout: 300_000 });

test('two people write the group’s texts at once, and choose field by field, by the keyboard', async ({
  page,
  context,
  complaints
}) => {
  const other = await otherPage(context, true);
  for (const one of [page, other]) await one.goto('/admin/group');
  const before = await page.getByLabel('Tagline').inputValue();

  await write(other, other.getByLabel('Tagline'), 'Theirs about discrete things.');
  await press(other, other.getByRole('button', { name: 'Add a highlight' }));
  await expect(other.getByLabel('Title').last()).toBeFocused();
  await other.keyboard.type('Tea');
  await write(other, other.getByLabel('Text', { exact: true }).last(), 'There is tea.');
  // What other pages take from the group, such as the minutes of a new session, is read again.
  const readAgain = other.waitForRequest('**/api/v1/group');
  await press(other, other.getByRole('button', { name: 'Save' }));
  await expect(other.getByText(/Saved at/)).toBeVisible();
  await readAgain;

  await write(page, page.getByLabel('Tagline'), 'Mine about discrete things.');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Somebody has changed this meanwhile' });
  await expect(dialog.getByRole('group', { name: 'Tagline' })).toContainText('Theirs');
  await expect(dialog.getByRole('group', { name: 'Highlights' })).toContainText('Tea: There is tea.');
  await expectAccessibleInEachView(page);
  await tabTo(page, dialog.getByRole('group', { name: 'Tagline' }).getByRole('radio').first());
  const mine = dialog.getByRole('group', { name: 'Tagline' }).getByRole('radio', { name: /Yours/ });
  if (!(await mine.isChecked())) await page.keyboard.press('Space');
  await expect(mine).toBeChecked();
  await press(page, dialog.getByRole('button', { name: 'Save what is chosen' }));
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await expect(page.getByLabel('Title').last()).toHaveValue('Tea');

  const { tagline, highlights } = (await (await page.request.get('/api/v1/group')).json()) as {
    tagline: string;
    highlights: { title: string }[];
  };
  expect(tagline).toBe('Mine about discrete things.');
  expect(highlights.at(-1)?.title).toBe('Tea');

  await press(page, page.getByRole('link', { name: 'History' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The group');
  await press(page, page.locator('summary', { hasText: 'What changed' }).first());
  await expect(page.getByRole('insertion').first()).toBeVisible();
  const first = page.getByRole('button', { name: /^Restore… version/ }).last();
  await press(page, first);
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Restore' }));
  await expect(page.getByText('It is again what it was then.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Back to the group' }));
  await expect(page.getByLabel('Tagline')).toHaveValue(before);
  expect(passed(complaints, '412')).toEqual([]);
});

test('a zone is added by its city, and a link that is none is said at its field, by the keyboard', async ({
  page,
  complaints
}) => {
  await page.goto('/admin/group');
  await write(page, page.getByRole('combobox', { name: 'Add a zone' }), 'kathma');
  await expect(page.getByRole('listbox').getByRole('option', { name: /Kathmandu/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Asia/Kathmandu' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Add a link' }));
  const link = page.getByRole('group', { name: 'New link' });
  await expect(link.getByLabel('Label')).toBeFocused();
  await page.keyboard.type('Blog');
  const blog = page.getByRole('group', { name: 'Blog' });
  await write(page, blog.getByLabel('Kind'), 'website');
  await write(page, blog.getByLabel('Address'), 'javascript:alert(1)');
  await page.keyboard.press('Control+s');
  await expect(blog.getByLabel('Address')).toBeFocused();
  await expect(blog.getByLabel('Address')).toHaveAccessibleDescription(/Address must/);
  await expectAccessibleInEachView(page);
  expect(passed(complaints, '400')).toEqual([]);
});
