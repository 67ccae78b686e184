// The list of organizers, which there is one of: each test leaves it as it was.
import type { APIRequestContext } from '@playwright/test';
import { press, writeDay } from './keys.ts';
import { expect, passed, test } from './organizer.ts';

test.describe.configure({ mode: 'default' });

/** The organizers of today, as visitors see them. */
async function names(request: APIRequestContext): Promise<string[]> {
  const answer = await request.get('/api/v1/organizers');
  return ((await answer.json()) as { items: { name: string }[] }).items.map(({ name }) => name);
}

test('the organizers are put in another order by the keyboard, and visitors see it', async ({ page, request }) => {
  const before = await names(request);
  await page.goto('/admin/organizers');
  await press(page, page.getByRole('button', { name: `Move ${before[2]} up` }));
  await expect(page.getByText(`${before[2]} is number 2 of ${before.length} now.`)).toBeAttached();
  await expect(page.getByRole('button', { name: `Move ${before[2]} up` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${before[2]} is number 1 of ${before.length} now.`)).toBeAttached();
  // At the top there is no way up: the focus is on the way down.
  await expect(page.getByRole('button', { name: `Move ${before[2]} down` })).toBeFocused();
  expect(await names(request)).toEqual([before[2], before[0], before[1], ...before.slice(3)]);

  await page.reload();
  await page.getByRole('button', { name: `Move ${before[2]} down` }).press('Enter');
  await expect(page.getByText(`${before[2]} is number 2 of ${before.length} now.`)).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${before[2]} is number 3 of ${before.length} now.`)).toBeAttached();
  expect(await names(request)).toEqual(before);
});

test('an order that nothing answered is written by trying again', async ({ page, request, complaints }) => {
  const before = await names(request);
  await page.goto('/admin/organizers');
  await page.route('**/api/v1/admin/organizers/*', (route) => route.abort());
  await press(page, page.getByRole('button', { name: `Move ${before[1]} up` }));
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute('**/api/v1/admin/organizers/*');
  await press(page, again);
  await expect(page.getByText(`${before[1]} is number 1 of ${before.length} now.`)).toBeAttached();
  await expect(again).toHaveCount(0);
  expect(await names(request)).toEqual([before[1], before[0], ...before.slice(2)]);

  await press(page, page.getByRole('button', { name: `Move ${before[1]} down` }));
  await expect(page.getByText(`${before[1]} is number 2 of ${before.length} now.`)).toBeAttached();
  expect(await names(request)).toEqual(before);
  expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
});

test('somebody becomes an organizer, and is one no longer after the last day, by the keyboard', async ({
  page,
  context,
  request,
  complaints
}) => {
  const before = await names(request);
  const made = await context.request.post('/api/v1/admin/people', { data: { name: 'Quill Example' } });
  expect(made.status(), await made.text()).toBe(201);

  await page.goto('/admin/organizers');
  await press(page, page.getByRole('link', { name: 'New organizer' }));
  const person = page.getByRole('combobox', { name: 'Person' });
  await expect(person).toBeFocused();
  await expect(person.getByRole('option', { name: 'Quill Example' })).toBeAttached();
  await page.keyboard.type('Quill');
  await expect(person).toHaveValue('quill-example');
  await writeDay(page, page.getByLabel('Since'), '2024-02-29');
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL('/admin/organizers/quill-example');
  expect(await names(request)).toEqual([...before, 'Quill Example']);

  // A last day before the first one is wrong, and is said at its field.
  await writeDay(page, page.getByLabel('Until'), '2023-12-31');
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('Until')).toBeFocused();
  await expect(page.getByLabel('Until')).toHaveAccessibleDescription(/Until must/);
  await writeDay(page, page.getByLabel('Until'), '2024-12-31');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  const organizer = await context.request.get('/api/v1/admin/organizers/quill-example');
  expect(await organizer.json()).toMatchObject({ since: '2024-02-29', until: '2024-12-31' });
  expect(await names(request)).toEqual(before);

  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name: 'Delete…' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await expect(page).toHaveURL('/admin/organizers?show=deleted');
  expect(passed(complaints, '400')).toEqual([]);
});
