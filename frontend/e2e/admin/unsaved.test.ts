import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessibleInEachView } from '../accessible.ts';
import { press, write } from './keys.ts';
import { expect, makeSession, passed, test, withoutNumber } from './organizer.ts';
import { owner } from './owner.ts';

const state = (page: Page) => page.locator('.bar').getByRole('status').first();
const offer = (page: Page) => page.getByRole('region', { name: 'Unsaved work is kept in this browser' });
const kept = async (page: Page) => expect(state(page)).toHaveText('Unsaved, kept in this browser');

/** Goes to the sessions, and leaves what is unsaved or under way. */
async function leave(page: Page) {
  await press(page, page.getByRole('navigation').getByRole('link', { name: 'Sessions' }));
  const dialog = page.getByRole('dialog', { name: 'Leave with unsaved work?' });
  await press(page, dialog.getByRole('button', { name: 'Leave', exact: true }));
  await expect(page).toHaveURL('/admin/sessions');
}

async function titleOf(context: BrowserContext, slug: string): Promise<string> {
  return ((await (await context.request.get(`/api/v1/admin/sessions/${slug}`)).json()) as { title: string }).title;
}

test('unsaved work survives a reload, and is offered with its age', async ({ page, context }) => {
  const slug = await makeSession(context.request, { title: 'Reloaded', abstract: 'As it was.' });
  await page.clock.install();
  await page.goto(`/admin/sessions/${slug}`);
  await write(page, page.getByRole('textbox', { name: 'Abstract' }), 'Written on the train.');
  await page.clock.runFor(1000);
  await kept(page);
  page.once('dialog', (asked) => {
    expect(asked.type()).toBe('beforeunload');
    void asked.accept();
  });
  await page.clock.fastForward('12:00');
  await page.reload();
  await expect(offer(page)).toContainText('last changed 12 minutes ago: Abstract.');
  await expect(offer(page).getByRole('heading')).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Go on with it' }));
  await expect(page.getByRole('textbox', { name: 'Abstract' })).toHaveValue('Written on the train.');
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveText(/^Saved at/);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Abstract' })).toHaveValue('Written on the train.');
  await expect(offer(page)).toHaveCount(0);
});

test('unsaved work survives a closed tab, and can be thrown away', async ({ page, context }) => {
  await page.goto('/admin/new-session');
  await write(page, page.getByLabel('Title', { exact: true }), 'Closed in a Hurry');
  // The tab is closed at once, before anything was kept by itself.
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto('/admin');
  await again
    .getByRole('region', { name: 'Unsaved in this browser' })
    .getByRole('link', { name: 'Closed in a Hurry' })
    .click();
  await expect(offer(again)).toContainText('Closed in a Hurry, last changed just now');
  await press(again, again.getByRole('button', { name: 'Go on with it' }));
  await expect(again.getByLabel('Title', { exact: true })).toHaveValue('Closed in a Hurry');
  await again.close();

  const third = await context.newPage();
  await third.goto('/admin/new-session');
  await press(third, third.getByRole('button', { name: 'Throw it away' }));
  await expect(offer(third)).toHaveCount(0);
  await third.goto('/admin');
  await expect(third.getByRole('heading', { level: 1 })).toHaveText('What needs attention');
  await expect(third.getByText('Closed in a Hurry')).toHaveCount(0);
});

test('a save without a connection is kept, and goes on by itself', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'In the Tunnel' });
  await page.goto(`/admin/sessions/${slug}`);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('In the Tunnel');
  await context.setOffline(true);
  await write(page, page.getByLabel('Title', { exact: true }), 'Out of the Tunnel');
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveText('Not saved yet: kept in this browser, and tried again by itself.');
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toBeVisible();
  await write(page, page.getByLabel('Summary'), 'Written while it was tried.');
  await context.setOffline(false);
  await expect.poll(() => titleOf(context, slug)).toBe('Out of the Tunnel');
  // What was typed meanwhile stays, and is said to be unsaved.
  await expect(page.getByLabel('Summary')).toHaveValue('Written while it was tried.');
  await kept(page);
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveText(/^Saved at/);
  expect(passed(complaints, 'ERR_INTERNET_DISCONNECTED')).toEqual([]);
});

test('a session that cannot be deleted stays, and the dialog says why', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'Deleted in the Tunnel' });
  await page.goto(`/admin/sessions/${slug}`);
  await write(page, page.getByLabel('Summary'), 'Unsaved.');
  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name: 'Delete…' }));
  await context.setOffline(true);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('What is unsaved is lost.');
  await press(page, dialog.getByRole('button', { name: 'Delete' }));
  await expect(dialog.getByRole('alert')).toContainText('You are offline');
  await context.setOffline(false);
  await press(page, dialog.getByRole('button', { name: 'Delete' }));
  await expect(page).toHaveURL('/admin/sessions?show=deleted');
  expect(passed(complaints, 'ERR_INTERNET_DISCONNECTED')).toEqual([]);
});

test('what a save is refused for is in sight, wherever in the form it was asked for', async ({
  page,
  context,
  complaints
}) => {
  const slug = await makeSession(context.request, { title: 'Refused at the Bottom' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/admin/sessions/${slug}`);
  await page.route('**/api/v1/admin/sessions/**', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 403, json: { type: '/problems/forbidden', title: 'Not allowed', status: 403 } })
      : route.fallback()
  );
  await write(page, page.getByLabel('Slides'), 'https://example.org/slides.pdf');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'This is not yours to do' })).toBeInViewport({ ratio: 1 });
  await expectAccessibleInEachView(page);
  expect(passed(complaints, '403')).toEqual([]);
});

test('a save that nothing answered is offered after the tab was closed', async ({ page, context, complaints }) => {
  await page.goto('/admin/new-session');
  await withoutNumber(page);
  await write(page, page.getByLabel('Title', { exact: true }), 'Sent Into Nothing');
  await context.setOffline(true);
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveText(/^Not saved yet/);
  complaints.splice(0);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto('/admin/new-session');
  await press(again, again.getByRole('button', { name: 'Go on with it' }));
  await again.keyboard.press('Control+s');
  await expect(state(again)).toHaveText(/^Saved at/);
  await expect(again).toHaveURL('/admin/sessions/sent-into-nothing');
});

test('leaving asks, and stays, leaves or saves', async ({ page, context }) => {
  const slug = await makeSession(context.request, { title: 'Left Behind' });
  await page.goto(`/admin/sessions/${slug}`);
  await write(page, page.getByLabel('Title', { exact: true }), 'Left Behind, or Not');
  const leave = page.getByRole('dialog', { name: 'Leave with unsaved work?' });
  const sessions = page.getByRole('navigation').getByRole('link', { name: 'Sessions' });

  await press(page, sessions);
  await expect(leave.getByRole('button', { name: 'Stay' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(leave).toBeHidden();
  await expect(sessions).toBeFocused();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Left Behind, or Not');

  await press(page, sessions);
  await press(page, leave.getByRole('button', { name: 'Leave', exact: true }));
  await expect(page).toHaveURL('/admin/sessions');
  await page.goBack();
  await press(page, page.getByRole('button', { name: 'Go on with it' }));
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Left Behind, or Not');

  await press(page, sessions);
  await press(page, leave.getByRole('button', { name: 'Save and leave' }));
  await expect(page).toHaveURL('/admin/sessions');
  expect(await titleOf(context, slug)).toBe('Left Behind, or Not');
});

test('a save that is lost after the page was left is not sent again', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'Left on the Way' });
  await page.clock.install();
  await page.goto(`/admin/sessions/${slug}`);
  const left = Promise.withResolvers<null>();
  let saves = 0;
  await page.route(`**/api/v1/admin/sessions/${slug}`, async (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    if (saves++ > 0) return route.continue();
    await left.promise;
    return route.abort();
  });
  await write(page, page.getByLabel('Title', { exact: true }), 'Never Sent Again');
  await page.keyboard.press('Control+s');
  await expect.poll(() => saves).toBe(1);
  await leave(page);
  const lost = page.waitForEvent('requestfailed');
  left.resolve(null);
  await lost;
  await page.getByRole('navigation').getByRole('link', { name: 'Topics' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
  // Longer than the longest pause before another try.
  await page.clock.fastForward('01:30');
  await page.getByRole('navigation').getByRole('link', { name: 'Papers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
  expect(saves).toBe(1);
  expect(await titleOf(context, slug)).toBe('Left on the Way');
  await page.goto(`/admin/sessions/${slug}`);
  await press(page, page.getByRole('button', { name: 'Go on with it' }));
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Never Sent Again');
  expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
});

test('a save that arrives after the page was left is not offered again', async ({ page, context }) => {
  const slug = await makeSession(context.request, { title: 'Left and Not Lost' });
  await page.goto(`/admin/sessions/${slug}`);
  const left = Promise.withResolvers<null>();
  await page.route(`**/api/v1/admin/sessions/${slug}`, async (route) => {
    if (route.request().method() === 'PUT') await left.promise;
    return route.fallback();
  });
  await write(page, page.getByLabel('Title', { exact: true }), 'Arrived After All');
  const asked = page.waitForRequest((request) => request.method() === 'PUT');
  await page.keyboard.press('Control+s');
  await asked;
  await leave(page);
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  left.resolve(null);
  await (await answered).finished();
  expect(await titleOf(context, slug)).toBe('Arrived After All');
  await page.getByRole('navigation').getByRole('link', { name: 'Topics' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
  await page.goto(`/admin/sessions/${slug}`);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Arrived After All');
  await expect(offer(page)).toHaveCount(0);
});

test('what was written after a creation stays here where the page is left before that arrives', async ({
  page,
  context,
  complaints
}) => {
  await page.clock.install();
  await page.goto('/admin/new-session');
  await withoutNumber(page);
  const left = Promise.withResolvers<null>();
  let creations = 0;
  let saves = 0;
  await page.route('**/api/v1/admin/sessions', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    if (creations++ === 0) return route.abort();
    await left.promise;
    return route.continue();
  });
  await page.route('**/api/v1/admin/sessions/*', (route) => {
    if (route.request().method() === 'PUT') saves++;
    return route.fallback();
  });
  await write(page, page.getByLabel('Title', { exact: true }), 'Made on the Way Out');
  // Nothing is tried by itself before it is asked for.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.press('Control+s');
  await expect(state(page)).toHaveText(/^Not saved yet/);
  await write(page, page.getByLabel('Summary'), 'Written in the doorway.');
  await page.keyboard.press('Control+s');
  await expect.poll(() => creations).toBe(2);
  await page.clock.resume();
  await leave(page);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  left.resolve(null);
  const { slug } = (await (await answered).json()) as { slug: string };
  expect(await titleOf(context, slug)).toBe('Made on the Way Out');
  await page.getByRole('navigation').getByRole('link', { name: 'Topics' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
  expect(saves).toBe(0);
  await page.goto(`/admin/sessions/${slug}`);
  await press(page, page.getByRole('button', { name: 'Go on with it' }));
  await expect(page.getByLabel('Summary')).toHaveValue('Written in the doorway.');
  expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
});

test('an expired sign-in asks again in place, and goes on with the save', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'Expired' });
  await page.goto(`/admin/sessions/${slug}`);
  await write(page, page.getByLabel('Title', { exact: true }), 'Expired No More');
  await context.clearCookies();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('Email')).toHaveValue(owner.email);
  await expect(dialog.getByLabel('Password')).toBeFocused();
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('No account has this address with this password.');
  await page.keyboard.type(owner.password);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(state(page)).toHaveText(/^Saved at/);
  expect(await titleOf(context, slug)).toBe('Expired No More');
  expect(passed(complaints, '401')).toEqual([]);
});

test('who would rather not sign in again keeps what was written', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'Not Signed In' });
  await page.goto(`/admin/sessions/${slug}`);
  await write(page, page.getByLabel('Title', { exact: true }), 'Still Here');
  await context.clearCookies();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await page.keyboard.press('Escape');
  await kept(page);
  await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in' })).toBeVisible();
  expect(passed(complaints, '401')).toEqual([]);
});
