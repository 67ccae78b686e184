// People and files with the keyboard alone: from the list to the result.
import type { APIRequestContext, FileChooser } from '@playwright/test';
import { expect, makeSession, test } from './organizer.ts';
import { pdf } from './pdf.ts';
import { press, tabTo, write } from './keys.ts';
import { png } from './png.ts';

const stamp = Date.now().toString(36);

async function makePerson(request: APIRequestContext, name: string): Promise<string> {
  const answer = await request.post('/api/v1/admin/people', { data: { name } });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { slug: string }).slug;
}

test('two records of one person are merged with the keyboard alone', async ({ page, context, request }) => {
  const from = await makePerson(context.request, `Twice Written ${stamp}`);
  const into = await makePerson(context.request, `Once Written ${stamp}`);

  await page.goto('/admin/people');
  await tabTo(page, page.getByRole('searchbox').or(page.getByLabel('Search')).first());
  await page.keyboard.type(`Twice Written ${stamp}`);
  const found = page.getByRole('main').getByRole('link', { name: `Twice Written ${stamp}` });
  await expect(found).toHaveCount(1);
  await tabTo(page, found);
  await page.keyboard.press('Enter');
  const more = page.getByRole('button', { name: 'More' });
  await expect(more).toBeVisible();
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Merge…' }));
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: `Merge Twice Written ${stamp} with another record` });
  const stays = dialog.getByRole('combobox', { name: 'Who stays' });
  await expect(stays).toBeFocused();
  // Escape leaves without a change, and the focus is back where it was.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Merge…' }));
  await page.keyboard.press('Enter');
  // Nobody new is made by a merge.
  await page.keyboard.type(`Nobody ${stamp}`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(`“Nobody ${stamp}” is none of those there are.`)).toBeAttached();
  await expect(dialog.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(`Once Written ${stamp}`);
  await expect(dialog.getByRole('option', { name: `Once Written ${stamp}` })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/admin/people/${into}`);
  const answer = await request.get(`/api/v1/people/${from}`);
  expect(((await answer.json()) as { slug: string }).slug).toBe(into);
});

test('slides are sent with the keyboard alone', async ({ page, context, request }) => {
  const slug = await makeSession(context.request, {
    title: `Slides by Keys ${stamp}`,
    stage: 'PUBLISHED',
    startsAtLocal: '2024-04-09T13:00',
    speakers: [{ name: 'Ada Example' }]
  });
  // Asked for before the page is there: a browser that is told of it only a moment before the key may open its own dialog.
  const chooser = new Promise<FileChooser>((chosen) => page.once('filechooser', chosen));
  await page.goto(`/admin/sessions/${slug}`);
  const file = page.getByLabel('Send a PDF');
  await expect(file).toBeVisible();
  await tabTo(page, file);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'talk.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByText('talk.pdf is here. It shows once you save.')).toBeVisible();
  await expect(page.getByLabel('Send another PDF')).toBeFocused();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  const session = (await (await request.get(`/api/v1/sessions/${slug}`)).json()) as { slidesUrl: string };
  expect(session.slidesUrl).toMatch(/^(https?:\/\/[^/]+)?\/media\/[0-9a-f]{32}\.pdf$/);
});

test('a person is written with the keyboard alone, with a photo, a link and another name', async ({
  page,
  request
}) => {
  const chooser = new Promise<FileChooser>((chosen) => page.once('filechooser', chosen));
  await page.goto('/admin/people');
  await press(page, page.getByRole('link', { name: 'New person' }));
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type(`Typed Example ${stamp}`);
  await write(page, page.getByLabel('Affiliation'), 'Institute of Keys');
  await press(page, page.getByLabel('Send a picture'));
  await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: png(48) });
  await expect(page.getByText('me.png is here. It shows once you save.')).toBeVisible();
  await expect(page.getByLabel('Send another picture')).toBeFocused();
  await write(page, page.getByRole('textbox', { name: 'About' }), 'Types **all** of it.');
  await press(page, page.getByRole('button', { name: 'Add a link' }));
  await expect(page.getByLabel('Label')).toBeFocused();
  await page.keyboard.type('Home page');
  await write(page, page.getByLabel('Kind'), 'website');
  await write(page, page.getByRole('group', { name: 'Home page' }).getByLabel('Address'), 'https://example.org/typed');
  await press(page, page.getByRole('button', { name: 'Add another name' }));
  await page.keyboard.type('T. Example');
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(`/admin/people/typed-example-${stamp}`);

  const answer = await request.get(`/api/v1/people/typed-example-${stamp}`);
  expect(await answer.json()).toMatchObject({
    name: `Typed Example ${stamp}`,
    affiliation: 'Institute of Keys',
    photoUrl: expect.stringMatching(/^\/media\/[0-9a-f]{32}\.(jpg|png)$/) as unknown,
    bio: 'Types **all** of it.',
    aliases: ['T. Example'],
    links: [{ label: 'Home page', rel: 'website', url: 'https://example.org/typed' }]
  });
});
