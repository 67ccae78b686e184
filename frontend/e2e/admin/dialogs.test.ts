import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInEachView } from '../accessible.ts';
import { makeFullSession } from './examples.ts';
import { expect, makeSession, passed, test } from './organizer.ts';

const dialog = (page: Page) => page.locator('dialog[open]');

/** Each way to a dialog, from the page of a session that is published. */
const dialogs: Record<string, (page: Page, slug: string) => Promise<void>> = {
  'Keyboard shortcuts': async (page) => {
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  },
  'Postpone this session?': (page) => choose(page, 'Postpone'),
  'Cancel this session?': (page) => choose(page, 'Cancel the session'),
  'Take this session back?': (page) => choose(page, 'Back to a draft'),
  'Put this session into the bin?': (page) => choose(page, 'Delete'),
  'Leave with unsaved work?': async (page) => {
    await page.getByLabel('Summary').fill('Something else.');
    await page.getByRole('navigation').getByRole('link', { name: 'Sessions' }).click();
  },
  'Somebody has changed this meanwhile': async (page, slug) => {
    await page.request.patch(`/api/v1/admin/sessions/${slug}`, {
      data: { summary: `Theirs, at ${Date.now()}.`, number: null },
      headers: { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' }
    });
    await page.getByLabel('Summary').fill('Mine.');
    await page.getByRole('textbox', { name: 'Abstract' }).fill('Mine, too.');
    await page.keyboard.press('Control+s');
  },
  'Sign in again': async (page) => {
    await page.getByLabel('Summary').fill('Something else.');
    await page.context().clearCookies();
    await page.keyboard.press('Control+s');
  }
};

async function choose(page: Page, name: string) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: `${name}…` }).click();
}

test('axe finds nothing in any dialog', async ({ page, complaints }) => {
  test.slow();
  page.on('dialog', (asked) => void asked.accept());
  const slug = await makeFullSession(page.request);

  for (const [title, open] of Object.entries(dialogs)) {
    await page.goto(`/admin/sessions/${slug}`);
    const offered = page.getByRole('button', { name: 'Throw it away' });
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
    if (await offered.count()) await offered.click();
    await open(page, slug);
    await expect(dialog(page)).toHaveAccessibleName(title);
    // The focus is in it, and comes back to where it was.
    expect(await dialog(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await expectAccessibleInEachView(page, title);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
  expect(passed(complaints, '412', '401')).toEqual([]);
});

test('axe finds nothing in what comes and goes', async ({ page, complaints }) => {
  test.slow();
  page.on('dialog', (asked) => void asked.accept());
  const slug = await makeSession(page.request, { title: 'Comes and Goes', timeZone: 'America/New_York' });
  await page.goto(`/admin/sessions/${slug}`);

  await page.getByRole('button', { name: 'More' }).click();
  await expectAccessibleInEachView(page, 'the menu');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Add a speaker' }).fill('e');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectAccessibleInEachView(page, 'the suggestions');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Add a speaker' }).fill('');
  await page.getByLabel('Begins').fill('2027-11-07T01:30');
  await expectAccessibleInEachView(page, 'a time that comes twice');
  await page.getByLabel('Begins').fill('2027-03-14T02:30');
  await expectAccessibleInEachView(page, 'a time that is skipped');
  await page.getByLabel('Begins').fill('2027-03-14T04:30');
  await page.getByLabel('Meeting address').fill('no address');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('One thing has to be corrected')).toBeVisible();
  await expectAccessibleInEachView(page, 'what has to be corrected');
  await page.context().setOffline(true);
  await page.getByLabel('Meeting address').fill('https://example.org');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Not saved yet/)).toBeVisible();
  await expectAccessibleInEachView(page, 'a save that nothing answers');
  await page.context().setOffline(false);
  await page.getByLabel('Summary').fill('Not saved by anybody.');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Go on with it' })).toBeVisible();
  await expectAccessibleInEachView(page, 'unsaved work that is offered');
  await page.getByRole('button', { name: 'Throw it away' }).click();
  // A wide window has it beside the form.
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page, `the preview, ${colorScheme}`);
  }
  expect(passed(complaints, '400', 'ERR_INTERNET_DISCONNECTED')).toEqual([]);
});

test('a dialog says what it asks, and what can be answered', async ({ page, context }) => {
  const slug = await makeSession(context.request, { title: 'Read Out' });
  await page.goto(`/admin/sessions/${slug}`);
  await choose(page, 'Delete');
  await expect(dialog(page)).toMatchAriaSnapshot(`
    - dialog "Put this session into the bin?":
      - heading "Put this session into the bin?" [level=2]
      - list:
        - listitem: Nobody but organizers sees it now.
        - listitem: /It lies in the bin for 30 days/
      - button "Not now"
      - button "Delete"
  `);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});
