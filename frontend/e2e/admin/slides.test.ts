import { expectAccessibleInEachView } from '../accessible.ts';
import { expect, makeSession, otherPage, passed, test } from './organizer.ts';
import { pdf } from './pdf.ts';

test('slides are sent with the form, and visitors open them once it is saved', async ({
  page,
  context,
  complaints
}) => {
  const slug = await makeSession(context.request, {
    title: 'With Slides',
    slug: 'with-slides',
    stage: 'PUBLISHED',
    startsAtLocal: '2024-04-02T13:00',
    speakers: [{ name: 'Ada Example' }]
  });
  await page.goto(`/admin/sessions/${slug}`);
  const file = page.getByLabel('Send a PDF');
  await file.setInputFiles({ name: 'talk.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') });
  await expect(page.getByRole('alert').filter({ hasText: 'The PDF must be' })).toBeVisible();
  await expect(page.getByLabel('Slides', { exact: true })).toHaveValue('');

  // A slow line: how far it is can be seen, and it can be stopped.
  const slow = Promise.withResolvers<null>();
  await page.route('**/api/v1/admin/uploads**', async (route) => {
    await slow.promise;
    await route.continue().catch(() => {});
  });
  await file.setInputFiles({ name: 'talk.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByRole('progressbar', { name: 'Sending the PDF' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped; nothing was changed.')).toBeVisible();
  slow.resolve(null);
  await page.unroute('**/api/v1/admin/uploads**');

  await file.setInputFiles({ name: 'talk.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByText('talk.pdf is here. It shows once you save.')).toBeVisible();
  await expect(page.getByLabel('Slides', { exact: true })).toHaveValue(/^\/media\/[0-9a-f]{32}\.pdf$/);
  await expectAccessibleInEachView(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();

  const visitor = await otherPage(context, false);
  await visitor.goto(`/sessions/${slug}`);
  const address = await visitor.getByRole('link', { name: 'Open the slides' }).getAttribute('href');
  const slides = await visitor.request.get(address!);
  expect(slides.headers()['content-type']).toBe('application/pdf');
  expect((await slides.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(passed(complaints, '400')).toEqual([]);
});
