import type { APIRequestContext } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './page.ts';

/** Session 18, and its time by the clock of a zone as the page says it, made without the page's code. */
async function session18(request: APIRequestContext, timeZone: string) {
  const answer = await request.get('/api/v1/sessions?number=18');
  const { items } = (await answer.json()) as { items: { slug: string; startsAt: string }[] };
  const { slug, startsAt } = items[0]!;
  const day = new Date(startsAt).toLocaleDateString('en-US', { dateStyle: 'full', timeZone });
  const time = new Date(startsAt).toLocaleTimeString('en-US', { timeStyle: 'short', timeZone });
  return { slug, text: `${day}, ${time.replace(/\s([AP])M/, (_, half: string) => `\u00a0${half.toLowerCase()}m`)}` };
}

for (const browser of ['Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland', 'Pacific/Kiritimati']) {
  const place = browser.split('/')[1]!.replace('_', ' ');

  test.describe(`a visitor in ${place}`, () => {
    test.use({ timezoneId: browser });

    test('reads times in the own zone, picks another one, keeps it from page to page, and gives it up', async ({
      page,
      request
    }) => {
      const own = await session18(request, browser);
      const berlin = await session18(request, 'Europe/Berlin');
      await page.goto(`/sessions/${own.slug}`);
      await expect(page.getByText(`${own.text} your time (${place})`)).toBeVisible();
      const shifted = new Date(own.text.replace(/,[^,]*$/, '')).getDate() !== 25;
      await expect(
        page.getByText(shifted ? /Monday, 1:00\spm New York time, the day before/ : /^1:00\spm New York time$/)
      ).toBeVisible();

      const picker = page.getByLabel('Times in');
      await page.getByRole('link', { name: place, exact: true }).click();
      await expect(picker).toBeFocused();
      await picker.selectOption('Europe/Berlin');
      await expect(page).toHaveURL(`/sessions/${own.slug}?tz=Europe/Berlin#time-zone`);
      await expect(page.getByText(`${berlin.text} your time (Berlin)`)).toBeVisible();
      await expect(picker).toBeFocused();

      // Through the router, over a video's page with its own document, and back to the list.
      await page.getByRole('banner').getByRole('link', { name: 'Videos' }).click();
      await expect(page).toHaveURL('/videos?tz=Europe/Berlin');
      await page.getByRole('radio', { name: 'Relevant videos' }).check();
      await expect(page).toHaveURL('/videos?kind=RELEVANT&tz=Europe/Berlin');
      await page.getByRole('article').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/videos\/[^?]+\?tz=Europe\/Berlin$/);
      await page.getByRole('banner').getByRole('link').first().click();
      await expect(page).toHaveURL('/?tz=Europe/Berlin');
      const row = page.getByRole('row').filter({ hasText: 'your time' });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText('Berlin');

      await picker.selectOption(`${place}, as your browser says`);
      await expect(page).toHaveURL('/');
      await expect(row).toContainText(place);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });
}

test('in the group’s own zone a time is said once', async ({ page, request }) => {
  const { slug, text } = await session18(request, 'America/New_York');
  for (const zone of ['', '?tz=America/New_York', '?tz=US/Eastern']) {
    await page.goto(`/sessions/${slug}${zone}`);
    await expect(page.getByText(`${text} New York time, and yours`)).toBeVisible();
    await expect(page.locator('dd time')).toHaveCount(2);
  }
});

test('the old name of a zone is the same zone', async ({ page, request }) => {
  const { slug, text } = await session18(request, 'Asia/Kolkata');
  await page.goto(`/sessions/${slug}?tz=Asia/Calcutta`);
  await expect(page.getByText(`${text} your time (Kolkata)`)).toBeVisible();
  const picker = page.getByLabel('Times in');
  await expect(picker).toHaveValue('Asia/Kolkata');
  await picker.focus();
  await expect(picker.getByRole('option', { name: 'Asia/Kolkata' })).toHaveCount(1);
  await expect(picker.getByRole('option', { name: 'Asia/Calcutta' })).toHaveCount(0);
});

test.describe('a visitor whose browser knows an offset alone', () => {
  test.use({ timezoneId: 'Etc/GMT+12' });

  test('finds the zone once, with one sign, and UTC among the others', async ({ page }) => {
    await page.goto('/');
    const picker = page.getByLabel('Times in');
    const options = picker.getByRole('option');
    await expect(options.first()).toHaveText('UTC-12, as your browser says');
    await picker.focus();
    await expect.poll(() => options.count()).toBeGreaterThan(300);
    await expect(options.filter({ hasText: /GMT/ })).toHaveCount(0);
    await picker.selectOption('UTC');
    await expect(page).toHaveURL('/?tz=UTC');
    // One that no list has can stand in an address.
    await page.goto('/?tz=Etc/GMT%2B5');
    await picker.focus();
    await expect.poll(() => options.count()).toBeGreaterThan(300);
    await expect(picker.getByRole('option', { selected: true })).toHaveText('UTC-5');
  });
});

test('a zone that there is not is told, and the browser’s is taken', async ({ page, request }) => {
  const { slug, text } = await session18(request, 'America/New_York');
  for (const [asked, said] of [
    ['Mars/Olympus_Mons', 'Mars/Olympus_Mons'],
    ['%3Cb%3Ebold%3C/b%3E', '<b>bold</b>'],
    ['%2B05:30', '+05:30']
  ] as const) {
    await page.goto(`/sessions/${slug}?tz=${asked}`);
    await expect(page.getByText(`“${said}” is no time zone`)).toBeVisible();
    await expect(page.getByText(`${text} New York time, and yours`)).toBeVisible();
  }
  await expectAccessible(page, 'a zone that there is not');
  await page.getByRole('banner').getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL('/about');
  await expect(page.getByText('is no time zone')).toHaveCount(0);
});
