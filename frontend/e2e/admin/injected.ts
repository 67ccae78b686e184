// What the journeys with injections share: a service of their own, and ways to show all that was written.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { freePort } from '../free-port.ts';
import { endService, startService, type OwnService } from '../own-service.ts';
import { expect, test } from '../page.ts';
import { owner } from './owner.ts';

/** Where a text is shown by what shows the sessions' too, one of so many is looked at on a page of its own. */
export const SHARE = 10;

/** Gives the tests of a file a service of their own: nobody else wants hundreds of records like these. Gives its address. */
export async function useOwnService(): Promise<string> {
  const port = await freePort();
  const baseURL = `http://localhost:${port}`;
  let data: string;
  let service: OwnService;

  test.describe.configure({ mode: 'default', timeout: 900_000 });
  test.use({ baseURL });

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    data = mkdtempSync(join(tmpdir(), 'readinggroup-injections-'));
    service = await startService({
      READINGGROUP_DATA_DIR: data,
      READINGGROUP_OWNER_EMAIL: owner.email,
      READINGGROUP_OWNER_PASSWORD: owner.password,
      QUARKUS_HTTP_PORT: port
    });
  });

  test.afterAll(async () => {
    await endService(service);
    rmSync(data, { recursive: true, force: true });
  });
  return baseURL;
}

export const signIn = async (context: BrowserContext) =>
  expect((await context.request.post('/api/v1/sign-in', { data: owner })).status()).toBe(200);

export const post = async (request: APIRequestContext, address: string, data: object) => {
  const answer = await request.post(`/api/v1/admin/${address}`, { data });
  expect(answer.status(), `${JSON.stringify(data)}\n${await answer.text()}`).toBe(201);
};

/** Each has the text in all that takes one, as lines or as it is. */
export const RECORDS = {
  people: (text: string, line: string) => ({
    name: line,
    aliases: [`${line}.`],
    affiliation: line,
    bio: text,
    links: [{ rel: 'web', label: line, url: 'https://example.org/' }]
  }),
  papers: (_: string, line: string) => ({ title: line, authors: [line] }),
  videos: (text: string, line: string) => ({
    title: line,
    kind: 'RELEVANT',
    summary: line,
    description: text,
    creator: line
  })
};

/** Opens a list, and all of it. */
export async function showAll(page: Page, list: string) {
  await page.goto(list);
  const entries = page.locator('main').getByRole('listitem').or(page.getByRole('article'));
  await expect(entries.first()).toBeVisible();
  const more = page.getByRole('button', { name: 'Show more' });
  while ((await more.count()) > 0) {
    const shown = await entries.count();
    await more.click();
    await expect.poll(() => entries.count()).toBeGreaterThan(shown);
  }
}

/** Opens all that a history says of its changes; gives how many there are. */
export async function showChanges(page: Page): Promise<number> {
  const changes = page.locator('details');
  await expect(changes.first()).toBeVisible();
  await changes.evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  await page.waitForTimeout(200);
  return changes.count();
}
