// Whatever is written in a field stays a text: nothing of it runs where visitors and organizers read it.
import { expect, test } from '../page.ts';
import { post, RECORDS, SHARE, showAll, showChanges, signIn, useOwnService } from './injected.ts';
import { injections } from './injections.ts';
import { watch } from './watch.ts';

await useOwnService();

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
