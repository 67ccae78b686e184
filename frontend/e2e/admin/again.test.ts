import { press } from './keys.ts';
import { expect, passed, test } from './organizer.ts';
import { owner } from './owner.ts';

for (const [what, address, heading] of [
  ['video', '/admin/videos/simple-diffusion-language-models', 'Simple Diffusion Language Models'],
  ['group', '/admin/group', 'The group'],
  ['session', '/admin/sessions/language-modeling-with-spherical-geometry', 'Language Modeling with Spherical Geometry']
] as const) {
  test(`a ${what} that could not be read is read again when somebody asks`, async ({ page, complaints }) => {
    const read = `**/api/v1${address}`;
    await page.route(read, (route) => route.abort());
    await page.goto(address);
    const again = page.getByRole('button', { name: 'Try again' });
    await press(page, again);
    await expect(again).toBeVisible();
    await page.unroute(read);
    await press(page, again);
    // The preview of a session has a heading of its own.
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(heading);
    await expect(again).toHaveCount(0);
    expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
  });
}

test('more of a list is read once somebody has signed in again', async ({ page, context, complaints }) => {
  await page.route('**/api/v1/admin/papers?*', async (route) => {
    const answer = await route.fetch();
    if (answer.status() !== 200) return route.fulfill({ response: answer });
    const list = (await answer.json()) as { items: object[] };
    const isFirst = !route.request().url().includes('cursor=');
    const next = isFirst ? '/api/v1/admin/papers?cursor=LXRpdGxl' : null;
    return route.fulfill({ response: answer, json: { ...list, next, total: list.items.length + 1 } });
  });
  await context.request.post('/api/v1/admin/papers', { data: { title: 'A Paper of a Long List' } });
  await page.goto('/admin/papers');
  const more = page.getByRole('button', { name: 'Show more' });
  await expect(more).toBeVisible();
  await context.clearCookies();
  await press(page, more);
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('Password')).toBeFocused();
  await page.keyboard.type(owner.password);
  await page.route('**/api/v1/admin/papers?cursor=*', (route) =>
    route.fulfill({ json: { items: [], total: 1, next: null } })
  );
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(more).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: 'could not' })).toHaveCount(0);
  expect(passed(complaints, '401')).toEqual([]);
});

test('trying again while still offline keeps the page, which comes once the connection is back', async ({
  page,
  context,
  complaints
}) => {
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs attention');
  // Nothing of the next page is there yet.
  await context.setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: 'Papers' }).click();
  await expect(page.getByText('You are offline').first()).toBeVisible();
  const again = page.getByRole('button', { name: 'Try again' });
  await again.press('Enter');
  await expect(again).toHaveText('Try again');
  await expect(page.getByText('You are offline').first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
  expect(
    complaints.splice(0).filter((complaint) => !/ERR_INTERNET_DISCONNECTED|Unable to preload/.test(complaint))
  ).toEqual([]);
});

for (const [what, many, edit, title] of [
  ['session', 'sessions', { title: 'Taken Out at the Second Try' }, 'Taken Out at the Second Try'],
  ['topic', 'topics', { name: 'Second Tries' }, 'Second Tries']
] as const) {
  test(`a ${what} that could not be taken out of the bin is taken out by trying again`, async ({
    page,
    context,
    complaints
  }) => {
    const made = await context.request.post(`/api/v1/admin/${many}`, { data: edit });
    expect(made.status(), await made.text()).toBe(201);
    const { slug } = (await made.json()) as { slug: string };
    const record = `/api/v1/admin/${many}/${slug}`;
    await context.request.delete(record, { headers: { 'If-Match': '*' } });

    await page.goto(`/admin/${many}?show=deleted`);
    await page.route(`**${record}/restore`, (route) => route.abort());
    await press(page, page.getByRole('button', { name: `Restore ${title}` }));
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    await page.unroute(`**${record}/restore`);
    await press(page, again);
    await expect(page.getByText(`${title} is out of the bin.`)).toBeAttached();
    await expect(page.getByRole('button', { name: `Restore ${title}` })).toHaveCount(0);
    await expect(again).toHaveCount(0);
    expect(await (await context.request.get(record)).json()).toMatchObject({ deletedAt: null });
    expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
  });
}
