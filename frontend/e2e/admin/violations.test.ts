import { write } from './keys.ts';
import { expect, makeSession, passed, test, withoutNumber } from './organizer.ts';

test('each violation lands on its field, is announced, and takes the focus', async ({ page, complaints }) => {
  await page.goto('/admin/new-session');
  await write(page, page.getByLabel('Title', { exact: true }), 'Violations');
  await withoutNumber(page);
  const add = page.getByRole('combobox', { name: 'Add a speaker' });
  await write(page, add, 'x'.repeat(300));
  await add.press('Enter');
  await write(page, page.getByLabel('Meeting address'), 'not an address');
  await page.keyboard.press('Control+s');

  const summary = page.getByRole('alert').filter({ hasText: '2 things have to be corrected' });
  await expect(summary).toBeVisible();
  const name = page.getByLabel('Name of a new person');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/Name of a new person .*200/);
  const meeting = page.getByLabel('Meeting address');
  await expect(meeting).toHaveAttribute('aria-invalid', 'true');
  await summary.getByRole('button', { name: /^Meeting address/ }).click();
  await expect(meeting).toBeFocused();

  // What is mended is said no more; the rest is.
  await write(page, meeting, 'https://example.org/meet');
  await expect(meeting).not.toHaveAttribute('aria-invalid');
  await expect(meeting).toBeFocused();
  await expect(meeting).toHaveValue('https://example.org/meet');
  await expect(page.getByText('One thing has to be corrected')).toBeVisible();
  await write(page, name, 'Short Enough');
  await expect(page.getByText('to be corrected')).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  expect(passed(complaints, '400')).toEqual([]);
});

test('an address and a number that are taken are said at their fields', async ({ page, context, complaints }) => {
  await makeSession(context.request, { title: 'First Come', slug: 'first-come', number: 2 });
  const slug = await makeSession(context.request, { title: 'Second Come' });
  await page.goto(`/admin/sessions/${slug}`);
  const address = page.getByLabel('Address', { exact: true });
  await write(page, address, 'first-come');
  await page.keyboard.press('Control+s');
  await expect(address).toBeFocused();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert').filter({ hasText: /Address/ })).toBeVisible();
  await write(page, address, slug);
  const number = page.getByLabel('Number', { exact: true });
  await write(page, number, '2');
  await page.keyboard.press('Control+s');
  await expect(number).toBeFocused();
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await write(page, number, '3');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  expect(passed(complaints, '409')).toEqual([]);
});
