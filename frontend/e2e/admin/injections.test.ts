// Whatever is written in a field stays a text: nothing of it runs, here or on the public pages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test';
import { freePort } from '../free-port.ts';
import { endService, startService, type OwnService } from '../own-service.ts';
import { expect, test } from '../page.ts';
import { injections } from './injections.ts';
import { owner } from './owner.ts';
import { watch } from './watch.ts';

// A service of its own: nobody else wants hundreds of sessions like these.
const port = await freePort();
let data: string;
let service: OwnService;

/** Where a text is shown by what shows the sessions' too, one of so many is looked at on a page of its own. */
const SHARE = 10;

test.describe.configure({ mode: 'default', timeout: 900_000 });
test.use({ baseURL: `http://localhost:${port}` });

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

const signIn = async (context: BrowserContext) =>
  expect((await context.request.post('/api/v1/sign-in', { data: owner })).status()).toBe(200);

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

/** Opens a list, and all of it. */
async function showAll(page: Page, list: string) {
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

test('nothing runs on public pages, and on those of organizers, once it is saved', async ({ page, context }) => {
  await signIn(context);
  const slugs: string[] = [];
  for (const [index, injection] of injections.entries()) {
    const line = injection.replaceAll('\n', ' ').trim();
    const answer = await context.request.post('/api/v1/admin/sessions', {
      data: {
        title: line,
        slug: `injection-${index}`,
        summary: line,
        abstract: injection,
        stage: 'PUBLISHED',
        startsAtLocal: '2020-03-03T13:00',
        speakers: [{ name: line, affiliation: line }],
        papers: [{ title: line }],
        topics: [line.slice(0, 50)]
      }
    });
    expect(answer.status(), `${injection}\n${await answer.text()}`).toBe(201);
    slugs.push(`injection-${index}`);
  }
  const found = await watch(page);
  for (const [index, slug] of slugs.entries()) {
    // The organizers' page shows it in the same component: once for each way into it.
    const isFirst = index % 3 === 0;
    for (const address of [`/sessions/${slug}`, ...(isFirst ? [`/admin/sessions/${slug}`] : [])]) {
      await page.goto(address);
      const line = injections[index]!.replaceAll('\n', ' ').trim();
      await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(line.replace(/\s+/g, ' '));
      expect(found, `${address}: ${injections[index]}`).toEqual([]);
    }
  }
  for (const list of ['/sessions', '/people', '/papers', '/admin/sessions']) await showAll(page, list);
  for (const address of ['/', '/admin', `/admin/sessions/${slugs[0]}/history`]) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(found).toEqual([]);
});

/** Each has the text in all that takes one, as lines or as it is. */
const RECORDS = {
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

const post = async (request: APIRequestContext, address: string, data: object) => {
  const answer = await request.post(`/api/v1/admin/${address}`, { data });
  expect(answer.status(), `${JSON.stringify(data)}\n${await answer.text()}`).toBe(201);
};

for (const [kind, record] of Object.entries(RECORDS)) {
  test(`nothing runs where ${kind} are shown`, async ({ page, context }) => {
    await signIn(context);
    const found = await watch(page);
    for (const [index, injection] of injections.entries()) {
      const line = injection.replaceAll('\n', ' ').trim();
      await post(context.request, kind, { ...record(injection, line), slug: `injection-${index}` });
    }
    await showAll(page, `/${kind}`);
    await showAll(page, `/admin/${kind}`);
    // Pages share the components that the sessions' show all of: each way into these, once.
    for (let index = 0; index < injections.length; index += SHARE) {
      for (const address of [`/${kind}/injection-${index}`, `/admin/${kind}/injection-${index}`]) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
        expect(found, `${address}: ${injections[index]}`).toEqual([]);
      }
    }
    expect(found).toEqual([]);
  });
}

/** Opens all that a history says of its changes; gives how many there are. */
async function showChanges(page: Page): Promise<number> {
  const changes = page.locator('details');
  await expect(changes.first()).toBeVisible();
  await changes.evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  await page.waitForTimeout(200);
  return changes.count();
}

test('nothing runs where accounts, extra meetings and the group are shown', async ({ page, context }) => {
  await signIn(context);
  const found = await watch(page);
  const lines = injections.map((injection) => injection.replaceAll('\n', ' ').trim());
  // A name has 100 characters at most.
  for (const [index, line] of lines.filter(({ length }) => length <= 100).entries()) {
    await post(context.request, 'accounts', { email: `a${index}@example.org`, name: line, role: 'ORGANIZER' });
  }
  const day = (index: number) => new Date(Date.now() + index * 86_400_000).toISOString().slice(0, 10);
  const replace = async (address: string, change: object) => {
    const read = await context.request.get(`/api/v1/admin/${address}`);
    const answer = await context.request.put(`/api/v1/admin/${address}`, {
      headers: { 'If-Match': read.headers()['etag']! },
      data: { ...(await read.json()).edit, ...change }
    });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  await replace('schedule', {
    exceptions: lines.map((reason, index) => ({ kind: 'EXTRA', startsAtLocal: `${day(index)}T09:00`, reason }))
  });
  const terms = [0, 80, 160].flatMap((index) => [`/calendar?from=${day(index)}`, `/admin/schedule?from=${day(index)}`]);
  for (const address of ['/admin/accounts', '/admin/schedule/rules', ...terms]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(found, address).toEqual([]);
  }
  for (let index = 0; index < lines.length; index += SHARE) {
    const line = lines[index]!;
    await replace('group', {
      name: line,
      tagline: line,
      summary: line,
      about: injections[index],
      highlights: [{ title: line, text: line }],
      links: [{ rel: 'web', label: line, url: 'https://example.org/' }]
    });
    for (const address of ['/', '/about', '/admin/group']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
      expect(found, `${address}: ${line}`).toEqual([]);
    }
  }
  for (const address of ['/admin/group/history', '/admin/schedule/history']) {
    await page.goto(address);
    expect(await showChanges(page)).toBeGreaterThan(0);
    expect(found, address).toEqual([]);
  }
});

/** What else has a history; with `RECORDS`, all kinds that take a text. */
const CHANGED = {
  ...RECORDS,
  // Aliases and names of topics are taken by the records of the other tests.
  people: (text: string, line: string) => ({ ...RECORDS.people(text, line), aliases: [`${line}!`] }),
  topics: (_: string, line: string) => ({ name: `${line.slice(0, 99)}!` }),
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
      const script = await request.newContext({ baseURL: `http://localhost:${port}` });
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

test('an address that is none of the web is refused', async ({ context }) => {
  await signIn(context);
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' java\tscript:alert(1)']) {
    for (const field of ['slidesUrl', 'meetingUrl']) {
      const answer = await context.request.post('/api/v1/admin/sessions', { data: { title: 'x', [field]: address } });
      expect(answer.status(), `${field} ${address}`).toBe(400);
    }
  }
});
