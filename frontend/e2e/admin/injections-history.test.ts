// Whatever is written in a field stays a text: nothing of it runs in histories, and in what is said of tokens.
import { request } from '@playwright/test';
import { expect, test } from '../page.ts';
import { post, RECORDS, SHARE, showChanges, signIn, useOwnService } from './injected.ts';
import { injections } from './injections.ts';
import { watch } from './watch.ts';

const baseURL = await useOwnService();

/** All kinds that take a text. */
const CHANGED = {
  ...RECORDS,
  topics: (_: string, line: string) => ({ name: line.slice(0, 100) }),
  sessions: (text: string, line: string) => ({
    title: line,
    summary: line,
    abstract: text,
    startsAtLocal: '2020-03-03T13:00',
    speakers: [{ name: line, affiliation: line }],
    papers: [{ title: line }]
  })
};

for (const [kind, record] of Object.entries(CHANGED)) {
  test(`nothing runs in the history of ${kind}`, async ({ page, context }) => {
    await signIn(context);
    const found = await watch(page);
    const slug = 'changed-often';
    await post(context.request, kind, { ...record('A text.', 'A line'), slug });
    for (const injection of injections) {
      const data = { ...record(injection, injection.replaceAll('\n', ' ').trim()), slug };
      const headers = { 'If-Match': '*' };
      const answer = await context.request.put(`/api/v1/admin/${kind}/${slug}`, { headers, data });
      expect(answer.status(), `${injection}\n${await answer.text()}`).toBe(200);
    }
    await page.goto(`/admin/${kind}/${slug}/history`);
    // What is equal to what was there before is no change.
    expect(await showChanges(page)).toBeGreaterThan(injections.length - 10);
    await page
      .getByRole('button', { name: /^Restore/ })
      .nth(SHARE)
      .click();
    await expect(page.getByRole('dialog').locator('del').first()).toBeVisible();
    await page.waitForTimeout(200);
    expect(found).toEqual([]);
  });
}

test('nothing runs where the names of tokens are shown', async ({ page, context }) => {
  await signIn(context);
  const found = await watch(page);
  await post(context.request, 'people', { name: 'Changed By Tokens', slug: 'changed-by-tokens' });
  const names = injections.map((injection) => injection.replaceAll('\n', ' ').trim().slice(0, 100));
  // An account has 50 tokens at most.
  for (let from = 0; from < names.length; from += 50) {
    const ids: string[] = [];
    for (const name of names.slice(from, from + 50)) {
      const made = await context.request.post('/api/v1/admin/account/tokens', { data: { name, scopes: ['write'] } });
      expect(made.status(), await made.text()).toBe(201);
      const { id, token } = (await made.json()) as { id: string; token: string };
      ids.push(id);
      const script = await request.newContext({ baseURL });
      const changed = await script.put('/api/v1/admin/people/changed-by-tokens', {
        headers: { Authorization: `Bearer ${token}`, 'If-Match': '*' },
        data: { name: 'Changed By Tokens', slug: 'changed-by-tokens', affiliation: name }
      });
      expect(changed.status(), await changed.text()).toBe(200);
      await script.dispose();
    }
    await page.goto('/admin/account');
    const revoke = page.getByRole('button', { name: /^Revoke/ });
    await expect.poll(() => revoke.count()).toBe(ids.length);
    await revoke.first().click();
    await expect(page.getByRole('dialog')).toContainText(names[from + ids.length - 1]!.replace(/\s+/g, ' '));
    expect(found).toEqual([]);
    for (const id of ids) await context.request.delete(`/api/v1/admin/account/tokens/${id}`);
  }
  await page.goto('/admin/people/changed-by-tokens/history');
  await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(injections.length - 10);
  expect(found).toEqual([]);
});
