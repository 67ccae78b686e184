import { expectAccessibleInEachView } from '../accessible.ts';
import { expect, otherPage, passed, test } from './organizer.ts';

// There is one group: what two tests write at once would be a conflict.
test.describe.configure({ mode: 'default', timeout: 300_000 });

test('two people write the group’s texts at once, and choose field by field', async ({ page, context, complaints }) => {
  const other = await otherPage(context, true);
  for (const one of [page, other]) await one.goto('/admin/group');
  const before = await page.getByLabel('Tagline').inputValue();

  await other.getByLabel('Tagline').fill('Theirs about discrete things.');
  await other.getByRole('button', { name: 'Add a highlight' }).click();
  await expect(other.getByLabel('Title').last()).toBeFocused();
  await other.getByLabel('Title').last().fill('Tea');
  await other.getByLabel('Text', { exact: true }).last().fill('There is tea.');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByText(/Saved at/)).toBeVisible();

  await page.getByLabel('Tagline').fill('Mine about discrete things.');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Somebody has changed this meanwhile' });
  await expect(dialog.getByRole('group', { name: 'Tagline' })).toContainText('Theirs');
  await expect(dialog.getByRole('group', { name: 'Highlights' })).toContainText('Tea: There is tea.');
  await expectAccessibleInEachView(page);
  await dialog.getByRole('group', { name: 'Tagline' }).getByRole('radio', { name: /Yours/ }).check();
  await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await expect(page.getByLabel('Title').last()).toHaveValue('Tea');

  const { tagline, highlights } = (await (await page.request.get('/api/v1/group')).json()) as {
    tagline: string;
    highlights: { title: string }[];
  };
  expect(tagline).toBe('Mine about discrete things.');
  expect(highlights.at(-1)?.title).toBe('Tea');

  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The group');
  await page.getByText('What changed').first().click();
  await expect(page.getByRole('insertion').first()).toBeVisible();
  const first = page.getByRole('button', { name: /^Restore… version/ }).last();
  await first.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('It is again what it was then.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the group' }).click();
  await expect(page.getByLabel('Tagline')).toHaveValue(before);
  expect(passed(complaints, '412')).toEqual([]);
});

test('a zone is added by its city, and a link that is none is said at its field', async ({ page, complaints }) => {
  await page.goto('/admin/group');
  await page.getByRole('combobox', { name: 'Add a zone' }).fill('kathma');
  await page.getByRole('combobox', { name: 'Add a zone' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Asia/Kathmandu' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a link' }).click();
  const link = page.getByRole('group', { name: 'New link' });
  await expect(link.getByLabel('Label')).toBeFocused();
  await link.getByLabel('Label').fill('Blog');
  const blog = page.getByRole('group', { name: 'Blog' });
  await blog.getByLabel('Kind').fill('website');
  await blog.getByLabel('Address').fill('javascript:alert(1)');
  await page.keyboard.press('Control+s');
  await expect(blog.getByLabel('Address')).toBeFocused();
  await expect(blog.getByLabel('Address')).toHaveAccessibleDescription(/Address must/);
  await expectAccessibleInEachView(page);
  expect(passed(complaints, '400')).toEqual([]);
});
