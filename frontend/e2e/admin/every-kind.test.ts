import { expectAccessibleInEachView } from '../accessible.ts';
import { expect, passed, test } from './organizer.ts';

test.describe.configure({ timeout: 600_000 });

const kinds = [
  ['videos', 'video'],
  ['people', 'person'],
  ['organizers', 'organizer'],
  ['papers', 'paper'],
  ['topics', 'topic']
] as const;

const LONG = 'Langevin-Dynamik-und-Diffusionsmodelle-auf-diskreten-Zustandsräumen '.repeat(3).slice(0, 200).trim();

for (const [many, one] of kinds) {
  test(`axe finds nothing on the pages of ${many}, full, empty, long-titled and missing`, async ({
    page,
    context,
    complaints
  }) => {
    if (many !== 'organizers') {
      const edit = { video: { title: LONG, kind: 'RELEVANT' }, paper: { title: LONG } }[one as 'video'] ?? {
        name: one === 'topic' ? LONG.slice(0, 100).trim() : LONG
      };
      const answer = await context.request.post(`/api/v1/admin/${many}`, { data: edit });
      expect(answer.status(), await answer.text()).toBe(201);
    }
    await page.goto(`/admin/${many}`);
    const first = page
      .getByRole('list', { name: many, exact: false })
      .or(page.getByRole('list', { name: /in order/ }))
      .getByRole('link')
      .first();
    await expect(first).toBeVisible();
    await expectAccessibleInEachView(page);
    await first.click();
    await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
    await expectAccessibleInEachView(page);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('link', { name: /^Back to/ })).toBeVisible();
    await expectAccessibleInEachView(page);
    for (const address of [
      `/admin/new-${one}`,
      `/admin/${many}?q=zeppelin`,
      `/admin/${many}?show=deleted`,
      `/admin/${many}/none`
    ]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessibleInEachView(page);
    }
    expect(passed(complaints, '404')).toEqual([]);
  });
}

test('axe finds nothing on the pages of the account, the group and the schedule', async ({ page }) => {
  for (const address of [
    'account',
    'accounts',
    'group',
    'group/history',
    'schedule',
    'schedule/rules',
    'schedule/history'
  ]) {
    await page.goto(`/admin/${address}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessibleInEachView(page);
  }
});

test('a list that cannot be read says so, and is read again', async ({ page, complaints }) => {
  let failing = true;
  await page.route('**/api/v1/admin/papers?*', (route) =>
    failing ? route.fulfill({ status: 503, headers: { 'Retry-After': '5' }, body: '' }) : route.continue()
  );
  await page.goto('/admin/papers');
  await expect(page.getByRole('alert')).toContainText('Try again in 5 seconds');
  await expectAccessibleInEachView(page);
  failing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible();
  expect(passed(complaints, '503')).toEqual([]);
});

test('where nothing can be read, the page says so, and is read again', async ({ page, complaints }) => {
  await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'));
  await page.goto('/admin/people');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The service cannot be reached');
  await expect(page).toHaveTitle('The service cannot be reached – Organizers');
  await expectAccessibleInEachView(page);
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
  expect(passed(complaints, 'ERR_CONNECTION_REFUSED')).toEqual([]);
});
