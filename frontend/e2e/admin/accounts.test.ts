// Accounts from the first one on, with a service of their own: what they change ends sign-ins.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { freePort } from '../free-port.ts';
import { endService, startService, type OwnService } from '../own-service.ts';
import { expect, test } from '../page.ts';
import { expectAccessibleInEachView } from '../accessible.ts';
import { choose, press, write } from './keys.ts';
import { passed } from './organizer.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const port = await freePort();
const address = `http://localhost:${port}`;
test.use({ baseURL: address });

const grace = { name: 'Grace Example', email: 'grace@example.org', password: 'nine quiet compilers hum' };
const ada = { name: 'Ada Example', email: 'ada@example.org', password: 'engines weave leaves' };

let data: string;
let service: OwnService;

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'readinggroup-accounts-'));
  service = await startService({
    READINGGROUP_DATA_DIR: data,
    QUARKUS_HTTP_PORT: port,
    QUARKUS_LOG_FILE_ENABLED: 'true',
    QUARKUS_LOG_FILE_PATH: join(data, 'service.log')
  });
});

test.afterAll(async () => {
  await endService(service);
  rmSync(data, { recursive: true, force: true });
});

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/admin/sign-in');
  await write(page, page.getByLabel('Email'), email);
  await write(page, page.getByLabel('Password'), password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs attention');
}

const otherBrowser = async (browser: Browser) => (await browser.newContext({ baseURL: address })).newPage();

/** Opens a one-time link and chooses a password there. */
async function take(page: Page, link: string, password: string, button: string) {
  await page.goto(link);
  await write(page, page.getByLabel('Password', { exact: true }), password);
  await press(page, page.getByRole('button', { name: button }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs attention');
}

async function invite(page: Page, name: string, email: string): Promise<string> {
  await page.goto('/admin/accounts');
  await press(page, page.getByRole('button', { name: 'Invite somebody…' }));
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expectAccessibleInEachView(page);
  await page.keyboard.type(name);
  await write(page, dialog.getByLabel('Email'), email);
  await page.keyboard.press('Enter');
  const link = page.getByRole('dialog', { name: `The invitation of ${name}` }).getByLabel('Link');
  await expect(link).toBeFocused();
  await expectAccessibleInEachView(page);
  return link.inputValue();
}

test('the first owner is set up by the link of the log, which works once', async ({ page, browser, complaints }) => {
  const link = /Set up the first owner at (\S+)/.exec(readFileSync(join(data, 'service.log'), 'utf8'))![1]!;
  const answer = await page.goto(link);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up the first owner');
  // The secret is gone from the address, and the form goes on all the same.
  await expect(page).toHaveURL('/admin/set-up');
  await expectAccessibleInEachView(page);

  await expect(page.getByLabel('Name')).toBeFocused();
  await write(page, page.getByLabel('Name'), ada.name);
  await write(page, page.getByLabel('Email'), 'ada at example');
  await write(page, page.getByLabel('Password', { exact: true }), 'short');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Email')).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/Email must be/);
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/must have/);
  await expectAccessibleInEachView(page);

  await write(page, page.getByLabel('Email'), ada.email);
  await write(page, page.getByLabel('Password', { exact: true }), ada.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs attention');

  const other = await otherBrowser(browser);
  await other.goto(link);
  await write(other, other.getByLabel('Name'), 'Mallory Example');
  await write(other, other.getByLabel('Email'), 'mallory@example.org');
  await write(other, other.getByLabel('Password', { exact: true }), 'nobody may have this one');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('alert')).toContainText('This link does not work any more');
  await expectAccessibleInEachView(other);
  expect(passed(complaints, '400')).toEqual([]);
});

test('somebody is invited by a link that is shown once, and takes the account with it', async ({ page, browser }) => {
  await signIn(page, ada);
  const link = await invite(page, grace.name, grace.email);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listitem').filter({ hasText: grace.name })).toContainText('Invited, not accepted yet');
  expect(await page.content()).not.toContain(link);

  const invited = await otherBrowser(browser);
  await take(invited, link, grace.password, 'Accept and sign in');
  // An organizer has nothing to do with accounts.
  await invited.goto('/admin/accounts');
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('The list of accounts could not be read');

  await invited.goto(link);
  await write(invited, invited.getByLabel('Password', { exact: true }), 'another long password');
  await invited.keyboard.press('Enter');
  await expect(invited.getByRole('alert')).toContainText('An owner of the group can give you another one');

  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: grace.name })).toContainText('Signed in just now');
});

test('an account says who it is on the public pages', async ({ page, request }) => {
  await signIn(page, ada);
  const { items } = (await (await request.get('/api/v1/people')).json()) as {
    items: { slug: string; name: string }[];
  };
  const { slug, name } = items[0]!;
  for (const [person, picked] of [
    [slug, new RegExp(`^${name}`)],
    [null, /^Nobody$/]
  ] as const) {
    await page.goto('/admin/accounts');
    await press(page, page.getByRole('button', { name: `Change… ${grace.name}` }));
    const dialog = page.getByRole('dialog');
    const option = dialog.getByLabel('Person').getByRole('option', { name: picked });
    await expect(option).toHaveCount(1);
    await choose(page, dialog.getByLabel('Person'), (await option.textContent())!);
    await press(page, dialog.getByRole('button', { name: 'Save' }));
    await expect(page.getByText(`The account of ${grace.name} is changed.`)).toBeVisible();
    const accounts = (await (await page.request.get('/api/v1/admin/accounts')).json()) as {
      items: { name: string; person: string | null }[];
    };
    expect(accounts.items.find((account) => account.name === grace.name)).toMatchObject({ person });
  }
});

test('the last owner stays one, and the dialog says so where it was asked for', async ({ page, complaints }) => {
  await signIn(page, ada);
  await page.goto('/admin/accounts');
  await press(page, page.getByRole('button', { name: `Change… ${ada.name}` }));
  const dialog = page.getByRole('dialog', { name: `Change the account of ${ada.name}` });
  await choose(page, dialog.getByLabel('Role'), 'Organizer');
  await press(page, dialog.getByRole('button', { name: 'Save' }));
  await expect(dialog.getByLabel('Role')).toBeFocused();
  await expect(dialog.getByLabel('Role')).toHaveAccessibleDescription(/the last owner who can sign in/);
  await expectAccessibleInEachView(page);
  await page.keyboard.press('Escape');

  await press(page, page.getByRole('button', { name: `Disable… ${ada.name}` }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Disable' }));
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('the last owner who can sign in');
  expect(passed(complaints, '409')).toEqual([]);
});

test('a disabled account is signed out at once, and an enabled one gets in again', async ({ page, browser }) => {
  await signIn(page, ada);
  const theirs = await otherBrowser(browser);
  await signIn(theirs, grace);
  await page.goto('/admin/accounts');
  await press(page, page.getByRole('button', { name: `Disable… ${grace.name}` }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Disable' }));
  await expect(page.getByText(`The account of ${grace.name} is disabled.`)).toBeVisible();
  await theirs.goto('/admin/people');
  await expect(theirs).toHaveURL(/\/admin\/sign-in/);
  await press(page, page.getByRole('button', { name: `Enable… ${grace.name}` }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Enable' }));
  await expect(page.getByRole('button', { name: `Disable… ${grace.name}` })).toBeVisible();
  await signIn(theirs, grace);
});

test('who forgot the password chooses another by a link, which ends all sign-ins', async ({ page, browser }) => {
  await signIn(page, ada);
  const theirs = await otherBrowser(browser);
  await signIn(theirs, grace);
  await page.goto('/admin/accounts');
  await press(page, page.getByRole('button', { name: `New password… for ${grace.name}` }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Make the link' }));
  const link = await page.getByLabel('Link').inputValue();

  grace.password = 'ten loud compilers rest';
  const fresh = await otherBrowser(browser);
  await fresh.goto(link);
  await expect(fresh.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
  await expectAccessibleInEachView(fresh);
  await take(fresh, link, grace.password, 'Change it and sign in');
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/admin\/sign-in/);
});

test('a token is shown once, copied with a word that is read out, works, and is revoked, by the keyboard', async ({
  page,
  context,
  playwright,
  complaints
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  await signIn(page, ada);
  await page.goto('/admin/account');
  await press(page, page.getByRole('button', { name: 'New token…' }));
  const dialog = page.getByRole('dialog', { name: 'New token' });
  await press(page, dialog.getByRole('button', { name: 'Make the token' }));
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expectAccessibleInEachView(page);
  await page.keyboard.type('Slides robot');
  await choose(page, dialog.getByLabel('Works for'), 'A week');
  await press(page, dialog.getByRole('button', { name: 'Make the token' }));

  const shown = page.getByRole('dialog', { name: 'The token “Slides robot”' });
  const token = await shown.getByLabel('Token').inputValue();
  expect(token).toMatch(/^rgt_/);
  await expect(shown.getByLabel('Token')).toBeFocused();
  await expectAccessibleInEachView(page);
  await press(page, shown.getByRole('button', { name: 'Copy' }));
  await expect(shown.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
  await press(page, shown.getByRole('button', { name: 'Done' }));
  expect(await page.content()).not.toContain(token);
  const row = page.getByRole('listitem').filter({ hasText: 'Slides robot' });
  await expect(row).toContainText('reads');
  await expect(row).toContainText('never used');

  const script = await playwright.request.newContext({ extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
  expect((await script.get(`${address}/api/v1/admin/sessions`)).status()).toBe(200);
  await page.reload();
  await expect(row).toContainText('last used just now');
  expect(await page.content()).not.toContain(token);
  await press(page, row.getByRole('button', { name: 'Revoke… Slides robot' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Revoke' }));
  await expect(page.getByText('No token yet.')).toBeVisible();
  expect((await script.get(`${address}/api/v1/admin/sessions`)).status()).toBe(401);
  await script.dispose();
  expect(passed(complaints, '400')).toEqual([]);
});

test('another password, and ending the other sign-ins, sign the other browsers out', async ({
  page,
  browser,
  complaints
}) => {
  await signIn(page, ada);
  const elsewhere = await otherBrowser(browser);
  await signIn(elsewhere, ada);
  await page.goto('/admin/account');
  await write(page, page.getByLabel('Current password'), 'not my password');
  await write(page, page.getByLabel('New password'), 'looms count in patterns');
  await press(page, page.getByRole('button', { name: 'Change the password' }));
  await expect(page.getByLabel('Current password')).toBeFocused();
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(/is not the password of this account/);
  await write(page, page.getByLabel('Current password'), ada.password);
  await press(page, page.getByRole('button', { name: 'Change the password' }));
  await expect(page.getByText('Your other sign-ins have ended.')).toBeVisible();
  ada.password = 'looms count in patterns';
  await elsewhere.goto('/admin/people');
  await expect(elsewhere).toHaveURL(/\/admin\/sign-in/);

  await signIn(elsewhere, ada);
  const third = await otherBrowser(browser);
  await signIn(third, ada);
  await page.reload();
  const list = page.getByRole('list', { name: 'Sign-ins' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await press(page, page.getByRole('button', { name: 'Sign out all others' }));
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('listitem')).toContainText('This browser');
  for (const other of [elsewhere, third]) {
    await other.goto('/admin/people');
    await expect(other).toHaveURL(/\/admin\/sign-in/);
  }
  expect(passed(complaints, '400')).toEqual([]);
});

test('ending a sign-in that nothing answered is tried again for that one alone', async ({
  page,
  browser,
  complaints
}) => {
  await signIn(page, ada);
  for (const other of [await otherBrowser(browser), await otherBrowser(browser)]) await signIn(other, ada);
  await page.goto('/admin/account');
  const list = page.getByRole('list', { name: 'Sign-ins' });
  const button = list.getByRole('button', { name: /^Sign out/ });
  await expect(button.nth(1)).toBeVisible();
  const others = await button.count();
  await page.route('**/api/v1/admin/account/sign-ins/*', (route) => route.abort());
  await press(page, button.first());
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute('**/api/v1/admin/account/sign-ins/*');
  await press(page, again);
  await expect(page.getByText(/^The sign-in of .* has ended\.$/)).toBeVisible();
  await expect(button).toHaveCount(others - 1);
  await expect(again).toHaveCount(0);
  expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
});
