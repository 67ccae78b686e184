import { expectAccessibleInEachView } from './accessible.ts';
import { expect, test } from './page.ts';

test('an unknown address is answered with 404 and a page that helps', async ({ page, complaints }) => {
  for (const address of ['/nowhere', '/sessions/never-held', '/videos/never-made', '/people/nobody', '/papers/none']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('There is no such');
    await expect(page.getByRole('link', { name: 'list of sessions' })).toBeVisible();
    await expect(page).toHaveTitle(/^Not found/);
  }
  // The browser itself notes each 404 in the console.
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

test('an address that is none is told by a page too, with 400 and 414', async ({ page, complaints }) => {
  for (const [address, status] of [
    ['/sessions/%zz', 400],
    ['/%C3%28%zz', 400],
    [`/${'a'.repeat(17_000)}`, 414]
  ] as const) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(status);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('There is no such');
  }
  expect(complaints.splice(0).filter((complaint) => !/40[04]|414/.test(complaint))).toEqual([]);
});

test('says that the visitor is offline, and goes on by itself once the connection is back', async ({
  page,
  context,
  complaints
}) => {
  await page.goto('/sessions');
  await expect(page.getByText('4 sessions')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('sphere');
  await expect(page.getByRole('alert')).toContainText('You are offline');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('1 session', { exact: true })).toBeVisible();
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('trying again while still offline keeps the page, which comes once the connection is back', async ({
  page,
  context,
  complaints
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Latest sessions' })).toBeVisible();
  // Nothing of the next page is there yet.
  await context.setOffline(true);
  await page.getByRole('region', { name: 'Latest sessions' }).getByRole('link', { name: /IDLM/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.press('Enter');
  await expect(again).toHaveText('Try again');
  await expect(again).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('IDLM');
  expect(
    complaints.splice(0).filter((complaint) => !/ERR_INTERNET_DISCONNECTED|Unable to preload/.test(complaint))
  ).toEqual([]);
});

test('holds the place of what is slow to come', async ({ page }) => {
  const slow = Promise.withResolvers<null>();
  await page.route('**/api/v1/**', async (route) => {
    await slow.promise;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.locator('[aria-busy=true]').first()).toBeVisible();
  slow.resolve(null);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discrete Diffusion Reading Group');
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
});

test('what keeps all of a page from being read is said once', async ({ page, complaints }) => {
  await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'));
  for (const address of ['/', '/about', '/sessions/language-modeling-with-spherical-geometry']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The service cannot be reached');
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
    await expectAccessibleInEachView(page);
  }
  await page.goto('/');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discrete Diffusion Reading Group');
  await expect(page.getByRole('heading', { name: 'Latest sessions' })).toBeVisible();
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

test('speaks of a failure of the service, and tries again', async ({ page, complaints }) => {
  let failing = true;
  await page.route('**/api/v1/sessions?*', (route) =>
    failing ? route.fulfill({ status: 503, headers: { 'Retry-After': '5' }, body: '' }) : route.continue()
  );
  await page.goto('/sessions');
  await expect(page.getByRole('alert')).toContainText('Try again in 5 seconds');
  failing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('4 sessions')).toBeVisible();
  expect(complaints.splice(0)).toEqual([expect.stringContaining('503')]);
});

test('a group that has said nothing yet has no headings over nothing', async ({ page }) => {
  const none = { items: [], total: 0, next: null };
  await page.route(/\/api\/v1\/(organizers|people|papers)/, (route) => route.fulfill({ json: none }));
  await page.route('**/api/v1/group', async (route) => {
    const answer = await route.fetch();
    const group = (await answer.json()) as object;
    const empty = { summary: '', about: '', aboutHtml: '', highlights: [], links: [] };
    await route.fulfill({ response: answer, json: { ...group, ...empty } });
  });
  await page.goto('/');
  const headings = page.getByRole('heading', { level: 2 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discrete Diffusion Reading Group');
  await expect(headings).toHaveText(['Upcoming session', 'Latest sessions', 'Featured videos']);
  await page.goto('/about');
  await expect(headings).toHaveText(['When it meets']);
  await page.goto('/people');
  await expect(page.getByText('Nobody is listed yet.')).toBeVisible();
  await page.goto('/papers');
  await expect(page.getByText('No paper is listed yet.')).toBeVisible();
});
