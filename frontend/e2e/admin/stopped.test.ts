// The service ends in the middle of a save, as by a power cut, and is started again: the words are there, once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freePort } from '../free-port.ts';
import { endService, startService, type OwnService } from '../own-service.ts';
import { expect, test } from '../page.ts';
import { passed } from './organizer.ts';
import { owner } from './owner.ts';

// The service starts two times in each test.
test.describe.configure({ mode: 'serial', timeout: 600_000 });

const port = await freePort();
let data: string;
let service: OwnService;

test.use({ baseURL: `http://localhost:${port}` });

const restart = async () => {
  service = await startService({
    READINGGROUP_DATA_DIR: data,
    READINGGROUP_OWNER_EMAIL: owner.email,
    READINGGROUP_OWNER_PASSWORD: owner.password,
    QUARKUS_HTTP_PORT: port
  });
};

test.beforeAll(async () => {
  test.setTimeout(240_000);
  data = mkdtempSync(join(tmpdir(), 'readinggroup-stopped-'));
  await restart();
});

test.afterAll(async () => {
  await endService(service);
  rmSync(data, { recursive: true, force: true });
});

type Moment = 'as it is sent' | 'before its answer';

/**
 * Ends the service on the next request that writes, once for each method that is told: as it is sent, or when it is written
 * and the answer is under way. The request goes to the service from here, and the browser is told of a lost connection in
 * each case: an answer that was quicker than the end of the process would be a save like any other. All requests pass here
 * from the beginning to the end of a test: one could slip through while the browser is told to begin with that.
 */
async function endsDuring(page: Page, moment: Moment): Promise<(method: 'POST' | 'PUT') => void> {
  let next: 'POST' | 'PUT' | undefined;
  await page.route('**/api/v1/admin/sessions**', async (route, request) => {
    if (request.method() !== next) return route.continue();
    next = undefined;
    const answered = route.fetch().then(
      (answer) => answer.ok(),
      () => false
    );
    if (moment === 'before its answer') {
      expect(await answered).toBe(true);
    } else {
      // A few milliseconds, in which the request may arrive, be under way or be written.
      await new Promise((done) => setTimeout(done, Math.random() * 12));
    }
    await endService(service, 'SIGKILL');
    await answered;
    return route.abort('connectionreset');
  });
  return (method) => (next = method);
}

for (const moment of ['as it is sent', 'before its answer'] as Moment[]) {
  test(`a new session and a change, with the service ended ${moment}`, async ({ page, context, complaints }) => {
    const title = `Written ${moment}`;
    expect((await context.request.post('/api/v1/sign-in', { data: owner })).status()).toBe(200);
    const state = page.locator('.bar').getByRole('status').first();

    const endOn = await endsDuring(page, moment);
    await page.goto('/admin/new-session');
    await page.getByLabel('Title', { exact: true }).fill(title);
    await page.getByLabel('Summary').fill('Nothing is lost.');
    const speaker = page.getByRole('combobox', { name: 'Add a speaker' });
    await speaker.fill(`Speaker ${moment}`);
    await speaker.press('Enter');
    endOn('POST');
    await page.keyboard.press('Control+s');
    await expect(state).toHaveText('Not saved yet: kept in this browser, and tried again by itself.');
    await restart();
    await expect(state).toHaveText(/^Saved at/, { timeout: 90_000 });

    await page.getByLabel('Summary').fill('Nothing is lost, twice.');
    await speaker.fill(`Second speaker ${moment}`);
    await speaker.press('Enter');
    endOn('PUT');
    await page.keyboard.press('Control+s');
    await expect(state).toHaveText('Not saved yet: kept in this browser, and tried again by itself.');
    await restart();
    await expect(state).toHaveText(/^Saved at/, { timeout: 90_000 });
    await expect(page.getByRole('dialog')).toHaveCount(0);

    const list = await (await context.request.get(`/api/v1/admin/sessions?q=${encodeURIComponent(title)}`)).json();
    expect(list.total).toBe(1);
    expect(list.items[0]).toMatchObject({ title, summary: 'Nothing is lost, twice.' });
    expect(list.items[0].speakers.map(({ name }: { name: string }) => name)).toEqual([
      `Speaker ${moment}`,
      `Second speaker ${moment}`
    ]);
    const history = await (await context.request.get(`/api/v1/admin/sessions/${list.items[0].slug}/history`)).json();
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual(['UPDATE', 'CREATE']);
    // Nothing unsaved is left to be offered.
    await page.goto('/admin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs attention');
    await expect(page.getByRole('heading', { name: 'Unsaved in this browser' })).toHaveCount(0);
    expect(passed(complaints, 'ERR_', '409', '412')).toEqual([]);
  });
}
