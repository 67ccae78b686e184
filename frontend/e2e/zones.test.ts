import { expect, test } from './page.ts';

interface Case {
  timeZone: string;
  place: string;
  /** The visitor's clock at 13:00 in New York on 25 May, and at 10:00 on 22 December, when other clocks have changed. */
  s18: string;
  diffucoder: string;
}

const visitors: Case[] = [
  {
    timeZone: 'Europe/Berlin',
    place: 'Berlin',
    s18: 'Monday, May 25, 2026, 7:00\u00a0pm',
    diffucoder: 'Monday, December 22, 2025, 4:00\u00a0pm'
  },
  {
    timeZone: 'Asia/Kolkata',
    place: 'Kolkata',
    s18: 'Monday, May 25, 2026, 10:30\u00a0pm',
    diffucoder: 'Monday, December 22, 2025, 8:30\u00a0pm'
  },
  {
    timeZone: 'America/St_Johns',
    place: 'St Johns',
    s18: 'Monday, May 25, 2026, 2:30\u00a0pm',
    diffucoder: 'Monday, December 22, 2025, 11:30\u00a0am'
  },
  {
    timeZone: 'Pacific/Auckland',
    place: 'Auckland',
    s18: 'Tuesday, May 26, 2026, 5:00\u00a0am',
    diffucoder: 'Tuesday, December 23, 2025, 4:00\u00a0am'
  },
  {
    timeZone: 'Pacific/Kiritimati',
    place: 'Kiritimati',
    s18: 'Tuesday, May 26, 2026, 7:00\u00a0am',
    diffucoder: 'Tuesday, December 23, 2025, 5:00\u00a0am'
  }
];

for (const { timeZone, place, s18, diffucoder } of visitors) {
  test.describe(`a visitor in ${place}`, () => {
    test.use({ timezoneId: timeZone });

    test('reads the time of a session on the own clock, with the planned one beside it', async ({ page, request }) => {
      const answer = await request.get('/api/v1/sessions?number=18');
      const { items } = (await answer.json()) as { items: { slug: string }[] };
      await page.goto(`/sessions/${items[0]!.slug}`);
      await expect(page.getByText(`${s18} your time (${place})`)).toBeVisible();
      await expect(page.getByText(/1:00\spm New York time/)).toBeVisible();

      const old = await request.get('/api/v1/sessions?q=diffucoder');
      const { items: found } = (await old.json()) as { items: { slug: string }[] };
      await page.goto(`/sessions/${found[0]!.slug}`);
      await expect(page.getByText(`${diffucoder} your time (${place})`)).toBeVisible();
      await expect(page.getByText(/10:00\sam New York time/)).toBeVisible();
    });

    test('finds the own time among those of the next meeting', async ({ page, request }) => {
      const answer = await request.get('/api/v1/group');
      const { meetingTime } = (await answer.json()) as { meetingTime: { startsAt: string } };
      const own = new Date(meetingTime.startsAt).toLocaleTimeString('en-US', { timeStyle: 'short', timeZone });
      await page.goto('/');
      // A date without a time is the same day everywhere.
      await expect(page.getByText('Published February 9, 2026')).toBeVisible();
      const row = page.getByRole('row').filter({ hasText: 'your time' });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText(place);
      await expect(row).toContainText(own.replace(/\s([AP])M/, (_, half: string) => `\u00a0${half.toLowerCase()}m`));
    });
  });
}
