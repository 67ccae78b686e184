import { expect, test } from './page.ts';

interface Slot {
  startsAt: string;
  timeZone: string;
  state: string;
}

const LINKS = [
  { name: /^Apple/, address: (host: string) => `webcal://${host}/calendar.ics` },
  {
    name: 'Google Calendar',
    address: (host: string) =>
      `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(`webcal://${host}/calendar.ics`)}`
  },
  {
    name: 'Outlook',
    address: (host: string) =>
      `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(`http://${host}/calendar.ics`)}` +
      `&name=${encodeURIComponent('Discrete Diffusion Reading Group')}`
  },
  { name: 'A file', address: () => '/calendar.ics' }
];

test('the calendar can be had by each program, and its address be copied', async ({ page, context, baseURL }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Calendar' }).click();
  await expect(page).toHaveURL('/calendar');
  const { host } = new URL(baseURL!);
  const how = page.getByRole('region', { name: 'In your calendar' });
  for (const { name, address } of LINKS) {
    await expect(how.getByRole('link', { name })).toHaveAttribute('href', address(host));
  }
  await expect(how.getByRole('link', { name: 'A file' })).toHaveAttribute('download');

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await how.getByRole('button', { name: 'Copy' }).click();
  await expect(how.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/calendar.ics`);
});

test('where the clipboard is refused the address is selected', async ({ page, baseURL }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
  );
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'selected' })).toBeVisible();
  await expect(page.getByLabel('The address')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${baseURL}/calendar.ics`);
});

for (const timeZone of ['America/New_York', 'Pacific/Kiritimati']) {
  test.describe(`in ${timeZone}`, () => {
    test.use({ timezoneId: timeZone });

    test('the term shows every slot of the schedule once, on the visitor’s day and hour', async ({ page, request }) => {
      const day = (instant: string | number) => new Date(instant).toLocaleDateString('en-CA', { timeZone });
      const first = `${day(Date.now()).slice(0, 7)}-01`;
      const to = new Date(Date.parse(first) + 380 * 86_400_000).toISOString().slice(0, 10);
      const from = new Date(Date.parse(first) - 3 * 86_400_000).toISOString().slice(0, 10);
      const answer = await request.get(`/api/v1/schedule?from=${from}&to=${to}`);
      const { items } = (await answer.json()) as { items: Slot[] };

      await page.goto('/calendar');
      const months = page.locator('section[aria-labelledby^="month-"]');
      await expect(months.first()).toBeVisible();
      const count = await months.count();
      expect(count).toBeGreaterThanOrEqual(3);
      const names = await months.evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby')!.slice(6)));
      const shown = items.filter((slot) => names.includes(day(slot.startsAt).slice(0, 7)));
      expect(shown.length).toBeGreaterThan(10);
      // What each entry says, made without the page's code.
      const expected = shown.map(({ startsAt }) => {
        const weekday = new Date(startsAt).toLocaleDateString('en-US', { weekday: 'long', timeZone });
        const time = new Date(startsAt).toLocaleTimeString('en-US', { timeStyle: 'short', timeZone });
        const plain = time.replace(/\s([AP])M/, (_, half: string) => ` ${half.toLowerCase()}m`);
        return `${weekday} ${Number(day(startsAt).slice(8))}, ${plain}`;
      });
      const said = await page.locator('section li .meta > time').allTextContents();
      expect(said.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(expected);

      // The days of the table are those, by their weekday's column.
      const table = months.nth(1).getByRole('table');
      const inTable = await table
        .locator('td:has([data-state])')
        .evaluateAll((cells) =>
          cells.map((cell) => `${parseInt(cell.textContent!)} ${(cell as HTMLTableCellElement).cellIndex}`)
        );
      const inMonth = shown.filter((slot) => day(slot.startsAt).startsWith(names[1]!));
      expect(inTable).toEqual(
        inMonth.map(({ startsAt }) => {
          const date = new Date(`${day(startsAt)}T00:00:00Z`);
          return `${date.getUTCDate()} ${(date.getUTCDay() + 6) % 7}`;
        })
      );
      await expect(table.getByRole('columnheader').first()).toHaveAccessibleName('Monday');
      const beside = page.locator('section li .meta > span');
      if (timeZone === 'America/New_York') await expect(beside).toHaveCount(0);
      else await expect(beside.first()).toContainText('the day before');
    });
  });
}

test('an earlier term shows its sessions, which lead to their pages', async ({ page }) => {
  await page.goto('/calendar?from=2026-05&tz=Asia/Kolkata');
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('May 2026');
  const may = page.getByRole('region', { name: 'May 2026' });
  await expect(may.getByRole('table').getByRole('link', { name: /^25 ?: S18 / })).toBeVisible();
  await may.getByRole('listitem').getByRole('link', { name: /^S18 / }).click();
  await expect(page).toHaveURL('/sessions/language-modeling-with-spherical-geometry?tz=Asia/Kolkata');
  await expect(page.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute(
    'href',
    '/sessions/language-modeling-with-spherical-geometry.ics'
  );
  await page.goBack();
  await page.getByRole('link', { name: '← Earlier' }).click();
  await expect(page).toHaveURL(/\/calendar\?from=20\d\d-\d\d&tz=Asia\/Kolkata#term$/);
  await page.getByRole('link', { name: 'This month on' }).click();
  await expect(page).toHaveURL('/calendar?tz=Asia/Kolkata#term');
});

test('a list of sessions has a feed of its own, by the same filters', async ({ page }) => {
  await page.goto('/sessions?q=flow&from=2026-01-01&sort=startsAt&tz=Asia/Kolkata');
  await expect(page.getByRole('link', { name: 'Feed of these sessions' })).toHaveAttribute(
    'href',
    '/feeds/sessions.atom?q=flow&from=2026-01-01'
  );
  const answer = await page.request.get('/feeds/sessions.atom?q=flow&from=2026-01-01');
  expect(answer.status()).toBe(200);
});

test('feeds and calendar are found from the head of every page, and are what it says', async ({ request }) => {
  for (const address of ['/', '/sessions', '/calendar']) {
    const html = await (await request.get(address)).text();
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g)];
    expect(links.map(([, type, href]) => `${type} ${href}`)).toEqual([
      'application/atom+xml /feeds/sessions.atom',
      'application/feed+json /feeds/sessions.json',
      'application/rss+xml /feeds/recordings.rss',
      'text/calendar /calendar.ics'
    ]);
    for (const [, type, href] of links) {
      const answer = await request.get(href!);
      expect(answer.status(), href).toBe(200);
      expect(answer.headers()['content-type'], href).toContain(type);
    }
  }
});

test('a session and a person have a calendar of their own', async ({ page, request }) => {
  for (const address of ['/sessions/language-modeling-with-spherical-geometry', '/people/justin-deschenaux']) {
    await page.goto(address);
    const link = page.getByRole('link', { name: 'Add to calendar' });
    await expect(link).toHaveAttribute('href', `${address}.ics`);
    const answer = await request.get(`${address}.ics`);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toContain('text/calendar');
  }
});
