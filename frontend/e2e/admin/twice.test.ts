import { press, write } from './keys.ts';
import { expect, makeSession, passed, test, withoutNumber } from './organizer.ts';

test('two things that are wrong in the same way are both said, each at its field', async ({
  page,
  context,
  complaints
}) => {
  const made = await context.request.post('/api/v1/admin/people', { data: { name: 'Two Blank Links' } });
  const { slug } = (await made.json()) as { slug: string };
  await page.goto(`/admin/people/${slug}`);
  for (let n = 0; n < 2; n++) await press(page, page.getByRole('button', { name: 'Add a link' }));
  await page.keyboard.press('Control+s');
  const summary = page.getByRole('alert').filter({ hasText: 'things have to be corrected' });
  const same = summary.getByRole('button', { name: /^Label/ });
  await expect(same).toHaveCount(2);
  await same.last().click();
  await expect(page.getByLabel('Label').last()).toBeFocused();
  expect(passed(complaints, '400')).toEqual([]);
});

test('a paper and a topic that a session has are not added again', async ({ page, context }) => {
  const slug = await makeSession(context.request, {
    title: 'Named Once',
    papers: [{ title: 'A Paper to Name Once', arxivId: '2501.09999' }],
    topics: ['Naming']
  });
  await page.goto(`/admin/sessions/${slug}`);
  const preview = page.getByRole('region', { name: /preview/i });
  await expect(preview).toContainText('A Paper to Name Once');
  for (const [label, text] of [
    ['Add a paper', '2501.09999'],
    ['Add a topic', 'naming']
  ] as const) {
    const picker = page.getByRole('combobox', { name: label });
    await write(page, picker, text);
    await picker.press('Enter');
  }
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Named Once');
  await expect(preview.getByText('A Paper to Name Once')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Remove naming$/i })).toHaveCount(1);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('to be corrected')).toHaveCount(0);
});

test('two slots at one time are both there', async ({ page }) => {
  await page.route('**/api/v1/schedule?*', async (route) => {
    const answer = await route.fetch();
    const { items } = (await answer.json()) as { items: object[] };
    await route.fulfill({ response: answer, json: { items: [...items, ...items] } });
  });
  await page.goto('/admin/schedule');
  await expect(page.getByRole('button', { name: /^Move…/ }).first()).toBeVisible();
});

test('an address that follows what was saved asks nobody whether to leave', async ({ page }) => {
  await page.goto('/admin/new-session');
  const title = page.getByLabel('Title', { exact: true });
  await write(page, title, 'Typed While It Is Saved');
  await withoutNumber(page);
  const saving = Promise.withResolvers<null>();
  await page.route('**/api/v1/admin/sessions', async (route) => {
    await saving.promise;
    await route.continue();
  });
  const sent = page.waitForRequest('**/api/v1/admin/sessions');
  await page.keyboard.press('Control+s');
  await sent;
  await write(page, page.getByRole('textbox', { name: 'Abstract' }), 'More of it.');
  saving.resolve(null);
  await expect(page).toHaveURL(/\/admin\/sessions\/typed-while-it-is-saved(-\d+)?$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Abstract' })).toHaveValue('More of it.');
});

test('who could not be signed out is told so', async ({ page, complaints }) => {
  await page.route('**/api/v1/sign-out', (route) => route.fulfill({ status: 503 }));
  await page.goto('/admin');
  await page.getByRole('button', { name: 'Owner' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'You are still signed in' })).toBeVisible();
  await expect(page).toHaveURL('/admin');
  expect(passed(complaints, '503')).toEqual([]);
});

test('what a dialog is refused for twice is said twice', async ({ page, context, complaints }) => {
  const refusal = (status: number, type: string, field: string) => ({
    status,
    json: {
      type: `/problems/${type}`,
      title: 'Refused',
      status,
      detail: 'It was refused.',
      violations: Array.from({ length: 2 }, () => ({ in: 'body', field, message: 'is named by a session' }))
    }
  });
  const made = await context.request.post('/api/v1/admin/papers', { data: { title: 'Refused Twice' } });
  const { slug } = (await made.json()) as { slug: string };
  await page.route(`**/api/v1/admin/papers/${slug}`, (route) =>
    route.request().method() === 'DELETE' ? route.fulfill(refusal(409, 'conflict', 'sessions')) : route.fallback()
  );
  await page.goto(`/admin/papers/${slug}`);
  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name: 'Delete…' }));
  const alert = page.getByRole('dialog').getByRole('alert');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await expect(alert).toHaveText(/^\s*(It is named by a session, so it stays\.\s*){2}$/);

  await page.route('**/api/v1/admin/account/tokens', (route) =>
    route.request().method() === 'POST' ? route.fulfill(refusal(400, 'validation', 'scopes')) : route.fallback()
  );
  await page.goto('/admin/account');
  await press(page, page.getByRole('button', { name: 'New token…' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Make the token' }));
  await expect(alert).toHaveText(/^\s*(scopes is named by a session\s*){2}$/);
  expect(passed(complaints, '409', '400')).toEqual([]);
});
