import { expect, test } from './page.ts';

test('finds a session while somebody types, and finds the list again on the way back', async ({ page }) => {
  await page.goto('/sessions');
  await expect(page.getByText('4 sessions')).toBeVisible();
  await page.getByRole('searchbox').pressSequentially('spherical', { delay: 30 });
  await expect(page.getByText('1 session', { exact: true })).toBeVisible();
  await expect(page).toHaveURL('/sessions?q=spherical');

  await page.getByRole('link', { name: /Language Modeling with Spherical Geometry/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Language Modeling with Spherical Geometry');
  await expect(page).toHaveTitle(/^S18 Language Modeling with Spherical Geometry – Discrete Diffusion Reading Group$/);

  await page.goBack();
  await expect(page).toHaveURL('/sessions?q=spherical');
  await expect(page.getByRole('searchbox')).toHaveValue('spherical');
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('ignores an answer that arrives after a newer one', async ({ page }) => {
  const newer = Promise.withResolvers<null>();
  const older = Promise.withResolvers<null>();
  await page.route(/\/api\/v1\/sessions\?.*q=i(&|$)/, async (route) => {
    await newer.promise;
    // The page may have given it up by then.
    await route.continue().catch(() => undefined);
    older.resolve(null);
  });
  await page.goto('/sessions');
  const search = page.getByRole('searchbox');
  const asked = page.waitForRequest(/q=i(&|$)/);
  await search.fill('i');
  await asked;
  await search.fill('idlm');
  await expect(page.getByText('1 session', { exact: true })).toBeVisible();
  newer.resolve(null);
  await older.promise;
  // Time in which it could arrive.
  await page.waitForTimeout(1000);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page).toHaveURL('/sessions?q=idlm');
});

test('keeps filters and order in the address', async ({ page }) => {
  await page.goto('/sessions');
  await page.getByLabel('Order').selectOption('Oldest first');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('DiffuCoder');
  await page.getByLabel('Status').selectOption('Recorded');
  await expect(page.getByText('3 sessions')).toBeVisible();
  await page.getByLabel('From').fill('2026-05-18');
  await expect(page.getByText('2 sessions')).toBeVisible();
  await expect(page).toHaveURL('/sessions?status=RECORDED&from=2026-05-18&sort=startsAt');

  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^S17/, /^S18/]);
  await expect(page.getByLabel('Order')).toHaveValue('startsAt');
});

test('says what to do where nothing matches', async ({ page }) => {
  await page.goto('/sessions?q=zeppelin');
  await expect(page.getByText('0 sessions')).toBeVisible();
  await page.getByRole('link', { name: 'show all sessions' }).click();
  await expect(page.getByText('4 sessions')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('shows every filter that the address asks for, also one that nobody could choose', async ({ page }) => {
  await page.goto('/sessions?status=ENDED&status=RECORDED&sort=startsAt');
  await expect(page.getByText('4 sessions')).toBeVisible();
  const status = page.getByLabel('Status').getByRole('option', { selected: true });
  await expect(status).toHaveText('No recording yet or Recorded');
  await page.getByLabel('Order').selectOption('Newest first');
  await expect(page).toHaveURL('/sessions?status=ENDED&status=RECORDED');
  await page.getByLabel('Status').selectOption('Recorded');
  await expect(page).toHaveURL('/sessions?status=RECORDED');
  await expect(page.getByLabel('Status').getByRole('option', { name: 'No recording yet or' })).toHaveCount(0);

  await page.goto('/sessions?topic=nope');
  await expect(page.getByText('0 sessions')).toBeVisible();
  await expect(page.getByLabel('Topic').getByRole('option', { selected: true })).toHaveText('nope');
  await expect(page.getByRole('link', { name: 'Calendar of this topic' })).toHaveCount(0);
});

test('does not search for the years that one passes while typing a date', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const to = new URL(request.url()).searchParams.get('to');
    if (to && request.url().includes('/api/')) asked.push(to);
  });
  await page.goto('/sessions?from=2026-05-01');
  await expect(page.getByText(/^\d+ sessions?$/)).toBeVisible();
  await page.getByLabel('To', { exact: true }).focus();
  await page.keyboard.type('05252026', { delay: 50 });
  await expect(page).toHaveURL('/sessions?from=2026-05-01&to=2026-05-25');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2026-05-25');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(asked).toEqual(['2026-05-25']);
});

test('says what the service finds wrong with a search', async ({ page, complaints }) => {
  await page.goto(`/sessions?q=${'x'.repeat(201)}`);
  await expect(page.getByRole('alert')).toContainText('q:');
  await expect.poll(() => complaints.length).toBe(1);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);
});

test('leads from a session to the ones before and after it', async ({ page, request }) => {
  const answer = await request.get('/api/v1/sessions?number=17');
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  await page.goto(`/sessions/${items[0]!.slug}`);
  const around = page.getByRole('navigation', { name: 'Sessions before and after' });
  await expect(around.getByRole('link')).toHaveText([/^S16 /, /^S18 /]);
  await around.getByRole('link', { name: /^S18/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Language Modeling with Spherical Geometry');
  await expect(around.getByRole('link')).toHaveText([/^S17 /]);
});
