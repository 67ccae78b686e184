import type { APIRequestContext } from '@playwright/test';
import { expectAccessibleInEachView } from '../accessible.ts';
import { choose, press, write } from './keys.ts';
import { expect, makeSession, otherPage, passed, test } from './organizer.ts';
import { png } from './png.ts';

// axe looks at several pages of a test in both schemes and widths.
test.describe.configure({ timeout: 300_000 });

async function make(request: APIRequestContext, many: string, edit: Record<string, unknown>): Promise<string> {
  const answer = await request.post(`/api/v1/admin/${many}`, { data: edit });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { slug: string }).slug;
}

test('two records of one person are merged, after the dialog has said what that does', async ({
  page,
  request,
  context
}) => {
  const from = await make(context.request, 'people', { name: 'Augusta Ada King', aliases: ['A. King'] });
  const into = await make(context.request, 'people', { name: 'Ada of the Engines' });
  await makeSession(context.request, {
    title: 'Notes by the Translator',
    stage: 'PUBLISHED',
    startsAtLocal: '2026-03-10T13:00',
    speakers: [{ slug: from }]
  });

  await page.goto(`/admin/people/${from}`);
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('button', { name: 'Merge…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge Augusta Ada King with another record' });
  await expectAccessibleInEachView(page);
  await write(page, dialog.getByRole('combobox', { name: 'Who stays' }), 'engines');
  await expect(dialog.getByRole('option', { name: /Ada of the Engines/ })).toBeVisible();
  // There is one, which Enter takes as well without the arrow.
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option', { name: /Ada of the Engines/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('One session becomes Ada of the Engines’s: Notes by the Translator.');
  await expect(dialog).toContainText('“Augusta Ada King” and “A. King”');
  await expect(dialog).toContainText(`/people/${from} leads to /people/${into}`);
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeFocused();
  await expectAccessibleInEachView(page);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(`/admin/people/${into}`);
  await expect(page.getByRole('textbox', { name: 'Another name' })).toHaveCount(2);
  const answer = await request.get(`/api/v1/people/${from}`);
  const person = (await answer.json()) as { slug: string; aliases: string[]; sessions: { title: string }[] };
  expect(person.slug).toBe(into);
  expect(person.aliases).toEqual(['Augusta Ada King', 'A. King']);
  expect(person.sessions.map(({ title }) => title)).toEqual(['Notes by the Translator']);
});

test('whom only a draft names is merged too, also where the other record could not be read at first', async ({
  page,
  context,
  complaints
}) => {
  const session = await makeSession(context.request, {
    title: 'Drafted With a New Name',
    speakers: [{ name: 'D. Example' }]
  });
  const into = await make(context.request, 'people', { name: 'Dorothy Example' });
  await page.goto('/admin/people/d-example');
  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name: 'Merge…' }));
  const dialog = page.getByRole('dialog', { name: 'Merge D. Example with another record' });
  await page.route(`**/api/v1/admin/people/${into}`, (route) => route.abort());
  await write(page, dialog.getByRole('combobox', { name: 'Who stays' }), 'dorothy');
  await expect(dialog.getByRole('option', { name: /Dorothy Example/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const again = dialog.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(`**/api/v1/admin/people/${into}`);
  await press(page, again);
  await expect(dialog).toContainText('D. Example speaks at no published session; drafts go over too.');
  await expect(again).toHaveCount(0);
  await press(page, dialog.getByRole('button', { name: 'Merge' }));
  await expect(page).toHaveURL(`/admin/people/${into}`);
  const answer = await context.request.get(`/api/v1/admin/sessions/${session}`);
  expect(await answer.json()).toMatchObject({ speakers: [{ slug: into }] });
  expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
});

test('what puts a video on the front page is called so', async ({ page, context }) => {
  const slug = await make(context.request, 'videos', {
    title: 'A Talk for the Front Page',
    kind: 'RELEVANT',
    url: 'https://example.org/talk'
  });
  await page.goto(`/admin/videos/${slug}`);
  await page.getByRole('checkbox', { name: 'On the front page' }).press('Space');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await page.goto('/admin/videos?q=front');
  await expect(page.getByRole('listitem').filter({ hasText: 'A Talk for the Front Page' })).toContainText(
    'on the front page'
  );
  await page.goto(`/admin/videos/${slug}/history`);
  await expect(page.getByText('changed it: On the front page')).toBeVisible();
  const visitor = await otherPage(context, false);
  await visitor.goto('/');
  await expect(visitor.getByRole('region', { name: 'Featured videos' })).toContainText('A Talk for the Front Page');
  await context.request.delete(`/api/v1/admin/videos/${slug}`, { headers: { 'If-Match': '*' } });
});

test('a photo is sent with the form, shown, and seen by visitors once it is saved', async ({
  page,
  context,
  request,
  complaints
}) => {
  const slug = await make(context.request, 'people', { name: 'Portrait Example' });
  await page.goto(`/admin/people/${slug}`);
  const file = page.getByLabel('Send a picture');
  await file.setInputFiles({ name: 'me.txt', mimeType: 'text/plain', buffer: Buffer.from('me') });
  await expect(page.getByRole('alert').filter({ hasText: 'must be a JPEG, PNG, WebP or GIF' })).toBeVisible();
  await file.setInputFiles({ name: 'broken.png', mimeType: 'image/png', buffer: png(40).subarray(0, 60) });
  await expect(page.getByRole('alert').filter({ hasText: 'The picture must be' })).toBeVisible();
  await expectAccessibleInEachView(page);
  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png(40) });
  await expect(page.getByText('me.png is here. It shows once you save.')).toBeVisible();
  await expect(page.getByLabel('Photo', { exact: true })).toHaveValue(/^\/media\/[0-9a-f]+\.(jpg|png)$/);
  const picture = page.getByRole('img', { name: 'Photo, as it is now' });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveJSProperty('naturalWidth', 40);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  const { photoUrl } = (await (await request.get(`/api/v1/people/${slug}`)).json()) as { photoUrl: string };
  expect(photoUrl).toMatch(/^\/media\//);
  expect(passed(complaints, '400')).toEqual([]);
});

test('a video is written by the keyboard, and what is wrong lands on its field; it goes into the bin and comes back', async ({
  page,
  complaints
}) => {
  await page.goto('/admin/videos');
  await press(page, page.getByRole('link', { name: 'New video' }));
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('A talk that was given elsewhere');
  await choose(page, page.getByLabel('Kind'), 'Relevant talk');
  await write(page, page.getByLabel('Length'), 'an hour or so');
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('Length')).toBeFocused();
  await expect(page.getByLabel('Length')).toHaveValue('an hour or so');
  await write(page, page.getByLabel('Length'), '1:02:03');
  await write(page, page.getByRole('textbox', { name: 'Description' }), 'About $p(x)$ and *more*.');
  await expect(page.getByRole('region', { name: 'Description, as visitors will see it' }).locator('math')).toHaveCount(
    1
  );
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL('/admin/videos/a-talk-that-was-given-elsewhere');
  await write(page, page.getByLabel('Title'), 'A talk that was given somewhere');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();

  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('link', { name: 'History' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A talk that was given somewhere');
  await press(page, page.getByRole('button', { name: /^Restore… version 1/ }));
  await expect(page.getByRole('dialog')).toContainText('elsewhere');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Restore' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A talk that was given elsewhere');
  await press(page, page.getByRole('link', { name: 'Back to the video' }));
  await expect(page.getByLabel('Length')).toHaveValue('1:02:03');

  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name: 'Delete…' }));
  await expectAccessibleInEachView(page);
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await expect(page).toHaveURL('/admin/videos?show=deleted');
  await press(page, page.getByRole('button', { name: 'Restore A talk that was given elsewhere' }));
  await press(page, page.getByRole('button', { name: 'All' }));
  await write(page, page.getByRole('searchbox'), 'given elsewhere');
  await expect(page.getByText('1 video', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Videos' })).toContainText('Relevant talk');
  expect(passed(complaints, '400')).toEqual([]);
});

test('who speaks at a session cannot be deleted, and the dialog says where', async ({ page, context, complaints }) => {
  const slug = await make(context.request, 'people', { name: 'Busy Example' });
  await makeSession(context.request, { title: 'Held by Somebody Busy', speakers: [{ slug }] });
  await page.goto(`/admin/people/${slug}`);
  await press(page, page.getByRole('button', { name: 'More' }));
  await press(page, page.getByRole('button', { name: 'Delete…' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Held by Somebody Busy');
  expect(passed(complaints, '409')).toEqual([]);
});

test('papers and topics are written with the keyboard alone', async ({ page }) => {
  await page.goto('/admin/new-paper');
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('A Paper Written by Keys');
  const add = page.getByRole('button', { name: 'Add an author' });
  await press(page, add);
  await page.keyboard.type('Grace Example');
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL('/admin/papers/a-paper-written-by-keys');
  await expect(page.getByRole('textbox', { name: 'An author' })).toHaveValue('Grace Example');

  await page.goto('/admin/new-topic');
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Keyboards');
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL('/admin/topics/keyboards');
});

test('whom only a draft names is not public, and the pages of organizers say so', async ({
  page,
  request,
  context,
  complaints
}) => {
  const slug = await makeSession(context.request, {
    title: 'Nobody Knows of This Yet',
    startsAtLocal: '2027-03-01T13:00',
    speakers: [{ name: 'Quiet Example' }]
  });
  expect((await request.get('/people/quiet-example')).status()).toBe(404);
  await page.goto('/admin/people?q=quiet');
  await expect(page.getByRole('listitem').filter({ hasText: 'Quiet Example' })).toContainText('not public yet');
  await page.getByRole('link', { name: 'Quiet Example' }).click();
  await expect(page.getByText('Visitors see it once a session that names it is announced.')).toBeVisible();
  await expectAccessibleInEachView(page);

  await page.goto(`/admin/sessions/${slug}`);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published.')).toBeVisible();
  await page.goto('/admin/people/quiet-example');
  await page.getByRole('link', { name: 'See it as visitors do' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quiet Example');
  expect(passed(complaints, '404')).toEqual([]);
});
