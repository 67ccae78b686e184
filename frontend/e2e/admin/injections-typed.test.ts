// Whatever is written in a field stays a text: nothing of it runs while it is typed.
import type { Page } from '@playwright/test';
import { expect, test } from '../page.ts';
import { signIn, useOwnService } from './injected.ts';
import { injections } from './injections.ts';
import { watch } from './watch.ts';

await useOwnService();

test('the watch sees what runs, and what the policy stops', async ({ page, complaints }) => {
  const found = await watch(page);
  await page.goto('/');
  await page.evaluate(() => alert(1));
  await page.evaluate(() => {
    const image = document.createElement('div');
    image.innerHTML = '<img src="x" onerror="alert(1)">';
    document.body.append(image);
  });
  await expect.poll(() => found.length).toBeGreaterThan(1);
  expect(found.join()).toContain('ran: alert');
  expect(found.join()).toContain('policy: script-src');
  complaints.splice(0);
});

/** Types each text into all that takes one, as fast as the page follows; gives how many fields that were. */
const fill = (page: Page, ...texts: string[]) =>
  page.locator('main').evaluate(async (main, texts) => {
    const inputs = [...main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
      (input) => input instanceof HTMLTextAreaElement || /^(text|url|email|search)$/.test(input.type)
    );
    for (const text of texts) {
      for (const input of inputs) {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      // What follows from the input is on the page.
      await new Promise(requestAnimationFrame);
    }
    return inputs.length;
  }, texts);

test('nothing runs in the form of a session and its preview while it is typed', async ({ page, context }) => {
  await signIn(context);
  const found = await watch(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/admin/new-session');
  for (const [label, text] of [
    ['Add a speaker', 'Ada'],
    ['Add a paper', 'A Paper']
  ] as const) {
    await page.getByRole('combobox', { name: label }).fill(text);
    await page.keyboard.press('Enter');
  }
  const preview = page.getByRole('region', { name: 'Preview' });
  for (const injection of injections) {
    const rendered = page.waitForResponse('**/api/v1/admin/render');
    expect(await fill(page, injection)).toBeGreaterThan(14);
    await rendered;
    // A field of one line has no room for the ends of lines.
    const line = injection.replaceAll('\n', '').trim();
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(line.replace(/\s+/g, ' '));
    expect(found, injection).toEqual([]);
  }
  await page.waitForTimeout(500);
  expect(found).toEqual([]);
});

/** The other forms; whatever text can be typed into them is. */
const FORMS = ['video', 'person', 'organizer', 'paper', 'topic'].map((kind) => `/admin/new-${kind}`);

for (const address of [...FORMS, '/admin/group', '/admin/account']) {
  test(`nothing runs in the form of ${address} while it is typed`, async ({ page, context }) => {
    await signIn(context);
    const found = await watch(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await fill(page, ...injections)).toBeGreaterThan(0);
    // Previews that the service renders come a moment later.
    await page.waitForTimeout(1000);
    expect(found).toEqual([]);
  });
}

test('an address that is none of the web is refused', async ({ context }) => {
  await signIn(context);
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' java\tscript:alert(1)']) {
    for (const field of ['slidesUrl', 'meetingUrl']) {
      const answer = await context.request.post('/api/v1/admin/sessions', { data: { title: 'x', [field]: address } });
      expect(answer.status(), `${field} ${address}`).toBe(400);
    }
  }
});
