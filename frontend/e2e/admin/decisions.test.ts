import type { Page } from '@playwright/test';
import { expectAccessibleInEachView } from '../accessible.ts';
import { press, write, writeTime } from './keys.ts';
import { expect, makeSession, otherPage, passed, test, withoutNumber } from './organizer.ts';

/** Tells apart what several runs at one service have made. */
const run = Date.now().toString(36);

/** Chooses from what else can be done, by the menu of the bar. */
async function choose(page: Page, name: string) {
  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name: `${name}…` }));
}

test('postpone, cancel, publish again, withdraw, delete and restore by the keyboard: each says first what visitors will see', async ({
  page,
  context,
  complaints
}) => {
  test.slow();
  const slug = await makeSession(context.request, {
    title: `Decided Upon ${run}`,
    stage: 'PUBLISHED',
    startsAtLocal: '2098-03-03T13:00',
    timeZone: 'America/New_York',
    speakers: [{ name: 'Ada Example' }]
  });
  const visitor = await otherPage(context, false);
  const isShown = async (text: string | RegExp) => {
    await visitor.goto(`/sessions/${slug}`);
    await expect(visitor.getByRole('main')).toContainText(text);
  };
  await page.goto(`/admin/sessions/${slug}`);

  await choose(page, 'Postpone');
  const postpone = page.getByRole('dialog', { name: 'Postpone this session?' });
  await expect(postpone).toContainText('Visitors find it marked as postponed.');
  await expect(postpone).toContainText('Its time stays as it is (Monday, March 3, 2098, 1:00');
  await expect(postpone.getByRole('button', { name: 'Postpone' })).toBeFocused();
  await page.keyboard.press('Escape');
  await isShown(/Starts in \d+ days/);
  await choose(page, 'Postpone');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Postponed.')).toBeVisible();
  await isShown('Postponed: the date below is the one planned now.');

  await choose(page, 'Cancel the session');
  const cancel = page.getByRole('dialog', { name: 'Cancel this session?' });
  await expect(cancel).toContainText('Its page stays');
  await expect(cancel).toContainText('Calendars show it as cancelled, for 90 days.');
  await press(page, cancel.getByRole('button', { name: 'Cancel the session' }));
  await expect(page.getByText('Cancelled.')).toBeVisible();
  await isShown('Cancelled: this session does not take place.');

  await press(page, page.getByRole('button', { name: 'Publish…' }));
  await expect(page.getByRole('dialog').getByRole('article')).toContainText('Upcoming');
  await expect(page.getByRole('dialog')).not.toContainText('Cancelled');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }));
  await expect(page.getByText('Published.')).toBeVisible();
  await isShown(/Starts in \d+ days/);

  await choose(page, 'Back to a draft');
  await expect(page.getByRole('dialog')).toContainText('its page says that there is no such session');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A draft again.')).toBeVisible();
  await isShown('There is no such session');

  await choose(page, 'Delete');
  await expect(page.getByRole('dialog')).toContainText('It lies in the bin for 30 days');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await expect(page).toHaveURL('/admin/sessions?show=deleted');
  await press(page, page.getByRole('button', { name: `Restore Decided Upon ${run}` }));
  await expect(page.getByText(`Decided Upon ${run} is out of the bin.`)).toBeAttached();
  await expect(page.getByText(/^(\d+ sessions?)$/)).toBeFocused();
  await page.goto(`/admin/sessions/${slug}`);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(`Decided Upon ${run}`);
  expect(passed(complaints)).toEqual([]);
});

test('what lies in the bin says so at its address, and is taken out there', async ({ page, context }) => {
  const made = await makeSession(context.request, { title: 'Thrown Away Too Soon' });
  const topic = await context.request.post('/api/v1/admin/topics', { data: { name: 'Thrown Away Topics' } });
  expect(topic.status()).toBe(201);
  for (const [address, title, what] of [
    [`sessions/${made}`, 'Thrown Away Too Soon', 'session'],
    ['topics/thrown-away-topics', 'Thrown Away Topics', 'topic']
  ] as const) {
    await context.request.delete(`/api/v1/admin/${address}`, { headers: { 'If-Match': '*' } });
    await page.goto(`/admin/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(`This ${what} was deleted on`)).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await expectAccessibleInEachView(page);
    await press(page, page.getByRole('button', { name: 'Restore' }));
    await expect(page.getByRole('textbox').first()).toHaveValue(title);
    await expect(page.locator('main')).toBeFocused();
  }
});

test('what is noticed is said before it is published, hinders nothing, and then needs attention', async ({
  page,
  context
}) => {
  await makeSession(context.request, {
    title: `There First ${run}`,
    stage: 'PUBLISHED',
    startsAtLocal: '2097-03-05T13:00',
    timeZone: 'America/New_York',
    speakers: [{ name: 'Ada Example' }]
  });
  await page.goto('/admin/new-session');
  await withoutNumber(page);
  await write(page, page.getByLabel('Title', { exact: true }), `There Too ${run}`);
  await writeTime(page, page.getByLabel('Begins'), '2097-03-05T13:00');
  const add = page.getByRole('combobox', { name: 'Add a speaker' });
  await write(page, add, 'Grace Example');
  await add.press('Enter');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish this session?' });
  await expect(dialog.getByRole('region', { name: 'Worth a look' })).toContainText(`There First ${run}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Published.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Worth a look' })).toContainText(`There First ${run}`);

  await page.goto('/admin');
  const noticed = page.getByRole('region', { name: 'Worth a look' });
  await expect(
    noticed.getByRole('listitem').filter({ has: page.getByRole('link', { name: `There Too ${run}` }) })
  ).toContainText(`There First ${run}`);
});

test('local times that the clocks skip or show twice are explained as they are typed, and chosen between', async ({
  page,
  context
}) => {
  const slug = await makeSession(context.request, { title: 'Clocks Change', timeZone: 'America/New_York' });
  await page.goto(`/admin/sessions/${slug}`);
  const begins = page.getByLabel('Begins');
  const startsAt = async () =>
    ((await (await context.request.get(`/api/v1/admin/sessions/${slug}`)).json()) as { startsAt: string }).startsAt;
  const save = async () => {
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Unsaved, kept in this browser')).toHaveCount(0);
  };

  await writeTime(page, begins, '2027-11-07T01:30');
  const twice = page.getByRole('group', { name: /show this time twice that day/ });
  await expect(twice.getByRole('radio', { name: 'the first, UTC−4' })).toBeChecked();
  await twice.getByRole('radio', { name: 'the second, UTC−5' }).check();
  await expect(page.getByText('2027-11-07 06:30 UTC')).toBeVisible();
  await save();
  await expect.poll(startsAt).toBe('2027-11-07T06:30:00Z');

  await writeTime(page, begins, '2027-03-14T02:30');
  await expect(page.getByText('skip this time')).toBeVisible();
  await press(page, page.getByRole('button', { name: /^3:30/ }));
  await expect(begins).toHaveValue('2027-03-14T03:30');
  await expect(page.getByText('2027-03-14 07:30 UTC')).toBeVisible();
  await save();
  await expect.poll(startsAt).toBe('2027-03-14T07:30:00Z');

  // The weekday, the instant and the group's clocks are said as it is typed.
  await writeTime(page, begins, '2027-05-24T13:00');
  await expect(page.getByText(/^Monday, May 24, 2027, 1:00\spm in New York/)).toBeVisible();
  await expect(page.getByText('2027-05-24 17:00 UTC')).toBeVisible();
});

test('a session without a meeting address has a door like any other, and the question before it is published says what is missing', async ({
  page,
  context
}) => {
  const slug = await makeSession(context.request, {
    title: `Without an Address ${run}`,
    startsAtLocal: '2096-04-03T13:00',
    timeZone: 'America/New_York',
    speakers: [{ name: 'Ada Example' }]
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/admin/sessions/${slug}`);
  const door = page.getByRole('region', { name: 'Preview' }).getByRole('link', { name: 'Join the session' });
  await expect(door).toHaveAttribute('href', `/join/${slug}`);
  await press(page, page.getByRole('button', { name: 'Publish…' }));
  await expect(page.getByRole('dialog')).toContainText('It has no meeting address yet');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Published.')).toBeVisible();
  const visitor = await otherPage(context, false);
  await visitor.goto(`/sessions/${slug}`);
  await expect(visitor.getByRole('link', { name: 'Join the session' })).toHaveAttribute('href', `/join/${slug}`);
});

test('each zone is offered once for a session, by its present name and with one sign', async ({ page, context }) => {
  const slug = await makeSession(context.request, {
    title: `Five Hours Behind ${run}`,
    startsAtLocal: '2096-04-04T13:00',
    timeZone: 'Etc/GMT+5'
  });
  await page.goto(`/admin/sessions/${slug}`);
  const zone = page.getByLabel('Zone', { exact: true });
  await expect(zone).toHaveValue('Etc/GMT+5');
  await expect(zone.getByRole('option', { selected: true })).toHaveText('UTC-5');
  for (const name of ['UTC', 'Asia/Kolkata']) {
    await expect(zone.getByRole('option', { name, exact: true })).toHaveCount(1);
  }
  await expect(zone.getByRole('option', { name: 'Asia/Calcutta' })).toHaveCount(0);
});

test('going back to a version with an older address leads to the history at that address', async ({
  page,
  context
}) => {
  const slug = await makeSession(context.request, { title: 'Moved House', slug: `first-house-${run}` });
  const moved = await context.request.patch(`/api/v1/admin/sessions/${slug}`, {
    data: { slug: `second-house-${run}` },
    headers: { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' }
  });
  expect(moved.status(), await moved.text()).toBe(200);
  await page.goto(`/admin/sessions/second-house-${run}/history`);
  await press(page, page.getByRole('button', { name: /^Restore… version 1/ }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Restore' }));
  await expect(page).toHaveURL(`/admin/sessions/${slug}/history`);
  await expect(page.getByText(/went back to an earlier version/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Back to the session' })).toHaveAttribute(
    'href',
    `/admin/sessions/${slug}`
  );
});
