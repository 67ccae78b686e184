import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { press, tabTo, write } from './keys.ts';
import { expect, makeSession, otherPage, passed, test } from './organizer.ts';

const MEANWHILE = 'Somebody has changed this meanwhile';

interface Words {
  title: string;
  summary: string | null;
  abstract: string | null;
  speakers: { name: string }[];
}

async function read(request: APIRequestContext, slug: string): Promise<Words> {
  return (await (await request.get(`/api/v1/admin/sessions/${slug}`)).json()) as Words;
}

test('two browsers edit one session: both versions are set side by side, and nobody’s words vanish', async ({
  page,
  context,
  complaints
}) => {
  const slug = await makeSession(context.request, {
    title: 'Two Hands',
    summary: 'A summary.',
    abstract: 'An abstract.'
  });
  const theirs = await otherPage(context, true);
  for (const each of [page, theirs]) {
    await each.goto(`/admin/sessions/${slug}`);
    await expect(each.getByLabel('Title', { exact: true })).toHaveValue('Two Hands');
  }
  await write(theirs, theirs.getByLabel('Title', { exact: true }), 'Their Title');
  await write(theirs, theirs.getByLabel('Summary'), 'Their summary.');
  await press(theirs, theirs.getByRole('button', { name: 'Save', exact: true }));
  await expect(theirs.getByText(/^Saved at/)).toBeVisible();

  await write(page, page.getByLabel('Title', { exact: true }), 'My Title');
  await write(page, page.getByRole('textbox', { name: 'Abstract' }), 'My abstract.');
  // From here on with the keyboard alone.
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: MEANWHILE });
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "${MEANWHILE}":
      - heading "${MEANWHILE}" [level=2]
      - paragraph: /Nothing is lost/
      - region /^Changed by both of you/:
        - group "Title":
          - radio /^Yours/
          - radio /^Theirs/
      - region /^Changed by the other/:
        - group "Summary":
          - radio /^Yours/
          - radio /^Theirs/ [checked]
      - region /^Changed by you/:
        - group "Abstract":
          - radio /^Yours/ [checked]
          - radio /^Theirs/
      - button "Not now"
      - button "Save what is chosen"
  `);
  await expect(dialog).toContainText('My Title');
  await expect(dialog).toContainText('Their Title');

  // What nobody has chosen yet is not saved: it is said, and takes the focus.
  const save = dialog.getByRole('button', { name: 'Save what is chosen' });
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Title: choose one of the two.');
  const mine = dialog.getByRole('group', { name: 'Title' }).getByRole('radio', { name: /^Yours/ });
  await expect(mine).toBeFocused();
  await page.keyboard.press('Space');
  await expect(mine).toBeChecked();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^Saved at/ })).toBeVisible();
  await expect(page.getByLabel('Summary')).toHaveValue('Their summary.');

  expect(await read(context.request, slug)).toMatchObject({
    title: 'My Title',
    summary: 'Their summary.',
    abstract: 'My abstract.'
  });
  // The title that was not chosen is in the history still, and the next save is an ordinary one.
  await write(page, page.getByLabel('Summary'), 'Mine again.');
  await page.keyboard.press('Control+s');
  await expect.poll(async () => (await read(context.request, slug)).summary).toBe('Mine again.');
  await page.goto(`/admin/sessions/${slug}/history`);
  await page.locator('details').first().waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await expect(page.getByText('Their Title').first()).toBeVisible();
  expect(passed(complaints, '412')).toEqual([]);
});

test('a choice that is put off is asked for again, also after a reload', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'Put Off', summary: 'A summary.' });
  await page.goto(`/admin/sessions/${slug}`);
  await write(page, page.getByLabel('Summary'), 'Mine.');
  const saved = await context.request.patch(`/api/v1/admin/sessions/${slug}`, {
    data: { summary: 'Theirs.' },
    headers: { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' }
  });
  expect(saved.status(), await saved.text()).toBe(200);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: MEANWHILE });
  await press(page, dialog.getByRole('button', { name: 'Not now' }));
  await expect(page.getByLabel('Summary')).toHaveValue('Mine.');
  expect((await read(context.request, slug)).summary).toBe('Theirs.');

  await page.keyboard.press('Control+s');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  page.once('dialog', (asked) => void asked.accept());
  await page.reload();
  await expect(page.getByRole('region', { name: 'Unsaved work is kept in this browser' })).toContainText(
    'It has been changed by somebody since'
  );
  await press(page, page.getByRole('button', { name: 'Go on with it' }));
  await dialog.getByRole('radio', { name: /^Yours/ }).check();
  await press(page, dialog.getByRole('button', { name: 'Save what is chosen' }));
  await expect.poll(async () => (await read(context.request, slug)).summary).toBe('Mine.');
  expect(passed(complaints, '412')).toEqual([]);
});

test('a list that both have changed is a choice of its own', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'Three Speakers', speakers: [{ name: 'Emmy Example' }] });
  await page.goto(`/admin/sessions/${slug}`);
  const add = page.getByRole('combobox', { name: 'Add a speaker' });
  await write(page, add, 'Sofya Example');
  await add.press('Enter');
  const view = (await (await context.request.get(`/api/v1/admin/sessions/${slug}`)).json()) as {
    edit: { speakers: object[] };
  };
  const saved = await context.request.patch(`/api/v1/admin/sessions/${slug}`, {
    data: { speakers: [...view.edit.speakers, { name: 'Mary Example' }] },
    headers: { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' }
  });
  expect(saved.status(), await saved.text()).toBe(200);
  await page.keyboard.press('Control+s');
  const group = page.getByRole('dialog', { name: MEANWHILE }).getByRole('group', { name: 'Speakers' });
  await expect(group.getByText('Sofya Example')).toBeVisible();
  await expect(group.getByText('Mary Example')).toBeVisible();
  await group.getByRole('radio', { name: /^Theirs/ }).check();
  await press(page, page.getByRole('button', { name: 'Save what is chosen' }));
  await expect
    .poll(async () => (await read(context.request, slug)).speakers.map(({ name }) => name))
    .toEqual(['Emmy Example', 'Mary Example']);
  expect(passed(complaints, '412')).toEqual([]);
});

const SOMEBODY = 'Somebody else has changed this meanwhile';

/** Somebody else writes a field of a record in another browser. */
async function elsewhere(context: BrowserContext, address: string, label: string, text: string) {
  const theirs = await otherPage(context, true);
  await theirs.goto(address);
  await write(theirs, theirs.getByLabel(label, { exact: true }), text);
  await press(theirs, theirs.getByRole('button', { name: 'Save', exact: true }));
  await expect(theirs.getByText(/^Saved at/)).toBeVisible();
  await theirs.context().close();
}

async function chooseMore(page: Page, name: string) {
  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name }));
}

async function make(request: APIRequestContext, many: string, edit: object): Promise<string> {
  const answer = await request.post(`/api/v1/admin/${many}`, { data: edit });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { slug: string }).slug;
}

for (const many of ['sessions', 'papers']) {
  test(`what somebody else has changed is looked at before it is deleted: ${many}`, async ({
    page,
    context,
    complaints
  }) => {
    const slug = await make(context.request, many, { title: `Deleted in Haste, ${many}` });
    const deletedAt = async () =>
      ((await (await context.request.get(`/api/v1/admin/${many}/${slug}`)).json()) as { deletedAt: string | null })
        .deletedAt;
    const address = `/admin/${many}/${slug}`;
    await page.goto(address);
    const title = page.getByLabel('Title', { exact: true });
    await expect(title).toHaveValue(`Deleted in Haste, ${many}`);
    await elsewhere(context, address, 'Title', 'Not in Haste');

    await chooseMore(page, 'Delete…');
    const dialog = page.getByRole('dialog');
    await press(page, dialog.getByRole('button', { name: 'Delete' }));
    await expect(dialog.getByRole('alert')).toContainText(SOMEBODY);
    await expect(title).toHaveValue('Not in Haste');
    expect(await deletedAt()).toBeNull();
    // Once more: that is not what was read either.
    await elsewhere(context, address, 'Title', 'Not at All');
    await press(page, dialog.getByRole('button', { name: 'Delete' }));
    await expect(title).toHaveValue('Not at All');
    expect(await deletedAt()).toBeNull();

    await press(page, dialog.getByRole('button', { name: 'Delete' }));
    await expect(page).toHaveURL(`/admin/${many}?show=deleted`);
    expect(await deletedAt()).not.toBeNull();
    expect(passed(complaints, '412')).toEqual([]);
  });
}

test('unsaved work stays on its own version when a deletion finds another', async ({ page, context, complaints }) => {
  const slug = await makeSession(context.request, { title: 'Half Deleted', summary: 'A summary.' });
  await page.goto(`/admin/sessions/${slug}`);
  await write(page, page.getByLabel('Summary'), 'Mine.');
  await elsewhere(context, `/admin/sessions/${slug}`, 'Summary', 'Theirs.');
  await chooseMore(page, 'Delete…');
  const question = page.getByRole('dialog', { name: 'Put this session into the bin?' });
  await press(page, question.getByRole('button', { name: 'Delete' }));
  await expect(question.getByRole('alert')).toContainText(SOMEBODY);
  await press(page, question.getByRole('button', { name: 'Not now' }));
  await expect(page.getByLabel('Summary')).toHaveValue('Mine.');

  await page.keyboard.press('Control+s');
  const choice = page.getByRole('dialog', { name: MEANWHILE });
  await expect(choice.getByRole('group', { name: 'Summary' })).toContainText('Theirs.');
  await press(page, choice.getByRole('button', { name: 'Not now' }));
  expect((await read(context.request, slug)).summary).toBe('Theirs.');
  // Whoever has been told may delete it, unsaved work and all.
  await chooseMore(page, 'Delete…');
  await press(page, question.getByRole('button', { name: 'Delete' }));
  await expect(page).toHaveURL('/admin/sessions?show=deleted');
  expect(passed(complaints, '412')).toEqual([]);
});

test('whom somebody else has changed is looked at before two records are merged', async ({
  page,
  context,
  complaints
}) => {
  const slug = await make(context.request, 'people', { name: 'Merged in Haste' });
  const into = await make(context.request, 'people', { name: 'Whoever Stays in the End' });
  await page.goto(`/admin/people/${slug}`);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Merged in Haste');
  await chooseMore(page, 'Merge…');
  const dialog = page.getByRole('dialog');
  await write(page, dialog.getByRole('combobox', { name: 'Who stays' }), 'whoever stays');
  await expect(dialog.getByRole('option', { name: /Whoever Stays/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('found by “Merged in Haste” too');
  await elsewhere(context, `/admin/people/${slug}`, 'Name', 'Another Example');

  const merge = dialog.getByRole('button', { name: 'Merge' });
  await press(page, merge);
  await expect(dialog.getByRole('alert')).toContainText(SOMEBODY);
  await expect(dialog).toContainText('found by “Another Example” too');
  await expect(page).toHaveURL(`/admin/people/${slug}`);
  await press(page, merge);
  await expect(page).toHaveURL(`/admin/people/${into}`);
  await expect(page.getByRole('textbox', { name: 'Another name' })).toHaveValue('Another Example');
  expect(passed(complaints, '412')).toEqual([]);
});

test('a history is read anew before anybody goes back behind what somebody else has changed', async ({
  page,
  context,
  complaints
}) => {
  const slug = await makeSession(context.request, { title: 'A First Title' });
  await elsewhere(context, `/admin/sessions/${slug}`, 'Title', 'A Second Title');
  await page.goto(`/admin/sessions/${slug}/history`);
  const versions = page.getByRole('main').locator('ol > li');
  await expect(versions).toHaveCount(2);
  await elsewhere(context, `/admin/sessions/${slug}`, 'Title', 'A Third Title');

  await press(page, page.getByRole('button', { name: /^Restore… version 1/ }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Restore' }));
  const told = page.getByRole('alert').filter({ hasText: SOMEBODY });
  await expect(told).toBeVisible();
  await expect(versions).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A Third Title');
  expect((await read(context.request, slug)).title).toBe('A Third Title');

  await press(page, told.getByRole('button', { name: 'Try again' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A First Title');
  await expect(versions).toHaveCount(4);
  expect((await read(context.request, slug)).title).toBe('A First Title');
  expect(passed(complaints, '412')).toEqual([]);
});
