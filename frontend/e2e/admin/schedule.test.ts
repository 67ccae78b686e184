import type { APIRequestContext } from '@playwright/test';
import { expectAccessibleInEachView } from '../accessible.ts';
import { choose, press, tabTo, write, writeDay, writeTime } from './keys.ts';
import { expect, makeSession, passed, test, withoutNumber } from './organizer.ts';

interface Slot {
  startsAt: string;
  state: string;
  reason: string | null;
}

const slotsOn = async (request: APIRequestContext, day: string): Promise<Slot[]> => {
  const answer = await request.get(`/api/v1/schedule?from=${day}&to=${day}`);
  return ((await answer.json()) as { items: Slot[] }).items;
};

/** The first day of next year's February, when the group's Mondays are all open. */
const year = new Date().getUTCFullYear() + 1;
const mondays = Array.from({ length: 28 }, (_, day) => new Date(Date.UTC(year, 1, day + 1)))
  .filter((date) => date.getUTCDay() === 1)
  .map((date) => date.toISOString().slice(0, 10));
const spoken = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
const address = `/admin/schedule?from=${year}-02`;

// There is one schedule.
test.describe.configure({ mode: 'default', timeout: 300_000 });

test('a slot is skipped with a reason that visitors read, and it is taken back', async ({
  page,
  request,
  complaints
}) => {
  const day = mondays[0]!;
  await page.goto(address);
  await expectAccessibleInEachView(page);
  await page.getByRole('button', { name: `Skip… ${spoken(day)}` }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Skip ${spoken(day)}?` });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription(/Reason must/);
  await expectAccessibleInEachView(page);
  await page.keyboard.type('The winter school');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${spoken(day)} is skipped.`)).toBeVisible();
  await expect(page.locator(`#day-${day}`)).toContainText('Skipped: The winter school');
  expect(await slotsOn(request, day)).toMatchObject([{ state: 'SKIPPED', reason: 'The winter school' }]);
  await expect(page.getByRole('link', { name: /Skipped/ })).toHaveCount(1);
  await expectAccessibleInEachView(page);

  await press(page, page.getByRole('button', { name: `Take back… what is said of ${spoken(day)}` }));
  await expect(page.getByRole('dialog')).toContainText('The winter school');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Take it back' }));
  await expect(page.locator(`#day-${day}`)).toContainText('Open');
  expect(await slotsOn(request, day)).toMatchObject([{ state: 'OPEN', reason: null }]);
  expect(passed(complaints, '400')).toEqual([]);
});

test('a slot is moved, and an extra meeting is added, by the keyboard', async ({ page, request }) => {
  const day = mondays[1]!;
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  await page.goto(address);
  await press(page, page.getByRole('button', { name: `Move… ${spoken(day)}` }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Begins')).toHaveValue(`${day}T13:00`);
  await writeTime(page, dialog.getByLabel('Begins'), `${next}T14:30`);
  await write(page, dialog.getByLabel('Reason'), 'A holiday');
  await expectAccessibleInEachView(page);
  await press(page, dialog.getByRole('button', { name: 'Move it' }));
  await expect(page.locator(`#day-${day}`)).toContainText('Moved away: A holiday');
  await expect(page.locator(`#day-${next}`)).toContainText('2:30 pm New York · Open: A holiday');
  expect(await slotsOn(request, next)).toMatchObject([{ state: 'OPEN', reason: 'A holiday' }]);

  await press(page, page.getByRole('button', { name: 'Extra meeting…' }));
  await writeTime(page, dialog.getByLabel('Begins'), `${year}-02-28T10:00`);
  await write(page, dialog.getByLabel('Reason'), 'A guest from abroad');
  await press(page, dialog.getByRole('button', { name: 'Add it' }));
  await expect(page.locator(`#day-${year}-02-28`)).toContainText('Open: A guest from abroad');

  await press(page, page.getByRole('link', { name: 'Rules and exceptions' }));
  await expect(page.getByRole('group', { name: /Extra meeting: .* \(A guest from abroad\)/ })).toBeVisible();
  await press(page, page.getByRole('button', { name: /^Remove Extra meeting/ }));
  await press(page, page.getByRole('button', { name: /^Remove Moved/ }));
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  expect(await slotsOn(request, next)).toEqual([]);
  await press(page, page.getByRole('link', { name: 'History' }));
  await press(page, page.locator('summary', { hasText: 'What changed' }).first());
  await expect(page.getByRole('deletion').first()).toBeVisible();
  await expectAccessibleInEachView(page);
});

test('a weekly rule is added, and removed, by the keyboard', async ({ page, request }) => {
  // The first Friday of a March long after all that others look at.
  const slot = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(year + 4, 2, n + 1)))
    .find((date) => date.getUTCDay() === 5)!
    .toISOString()
    .slice(0, 10);
  await page.goto('/admin/schedule/rules');
  await press(page, page.getByRole('button', { name: 'Add a weekly rule' }));
  const rule = page.getByRole('list', { name: 'Weekly rules' }).or(page.getByRole('group', { name: 'Weekly rules' }));
  await expect(rule.getByLabel('Day').last()).toBeFocused();
  await choose(page, rule.getByLabel('Day').last(), 'Friday');
  await tabTo(page, rule.getByLabel('Begins').last());
  await page.keyboard.type('0930a');
  // One that is none of the group's: all zones are listed once somebody comes to choose.
  const zone = rule.getByLabel('Zone').last();
  expect(await zone.getByRole('option').count()).toBeLessThan(10);
  await choose(page, zone, 'Europe/Madrid');
  await expect(zone).toHaveValue('Europe/Madrid');
  await writeDay(page, rule.getByLabel('From').last(), slot);
  await writeDay(page, rule.getByLabel('Until').last(), slot);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  expect(await slotsOn(request, slot)).toMatchObject([{ startsAt: `${slot}T08:30:00Z`, state: 'OPEN' }]);

  await press(page, page.getByRole('button', { name: /^Remove Fridays at 9:30/ }));
  await page.keyboard.press('Control+s');
  await expect.poll(() => slotsOn(request, slot)).toEqual([]);
});

test('what is typed on after a save goes to the same exception, wherever the service puts it', async ({
  page,
  request
}) => {
  await page.goto('/admin/schedule/rules');
  const add = async (day: string, reason: string) => {
    await press(page, page.getByRole('button', { name: 'Add an exception' }));
    await writeDay(page, page.getByLabel('The day of the slot').last(), day);
    await write(page, page.getByLabel('Reason').last(), reason);
  };
  await add(mondays[2]!, 'The later one');
  // The blank is not kept: the service trims it.
  await add(mondays[1]!, 'The earlier ');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await page.keyboard.type(' one');
  await page.keyboard.press('Control+s');
  const reasons = async () => [
    (await slotsOn(request, mondays[1]!))[0]?.reason,
    (await slotsOn(request, mondays[2]!))[0]?.reason
  ];
  await expect.poll(reasons).toEqual(['The earlier one', 'The later one']);

  await press(page, page.getByRole('button', { name: /^Remove Skipped: .* \(The earlier one\)/ }));
  await press(page, page.getByRole('button', { name: /^Remove Skipped: .* \(The later one\)/ }));
  await page.keyboard.press('Control+s');
  await expect.poll(reasons).toEqual([null, null]);
});

test('a slot is filled: the new session begins at its time', async ({ page, context }) => {
  const day = mondays[2]!;
  await page.goto(address);
  await press(page, page.getByRole('link', { name: `Fill ${spoken(day)}` }));
  await expect(page.getByRole('heading', { name: 'New session' })).toBeVisible();
  await expect(page.getByLabel('Begins')).toHaveValue(`${day}T13:00`);
  await expect(page.getByLabel('Zone')).toHaveValue('America/New_York');
  await withoutNumber(page);
  await write(page, page.getByLabel('Title', { exact: true }), 'For that very Monday');
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL('/admin/sessions/for-that-very-monday');
  await page.goto(address);
  await expect(page.locator(`#day-${day}`).getByRole('link', { name: /For that very Monday/ })).toBeVisible();
  await expect(page.getByRole('link', { name: `Fill ${spoken(day)}` })).toHaveCount(0);

  // A session that was called off leaves the slot to another one.
  const other = mondays[3]!;
  await makeSession(context.request, {
    title: 'Called off on that Monday',
    stage: 'CANCELLED',
    startsAtLocal: `${other}T13:00`,
    speakers: [{ name: 'Ada Example' }]
  });
  await page.reload();
  await expect(page.locator(`#day-${other}`)).toContainText('Called off on that Monday Cancelled');
  await expect(page.getByRole('link', { name: `Fill ${spoken(other)}` })).toBeVisible();
});

test('an exception that cannot be is said at its field', async ({ page, complaints }) => {
  await page.goto('/admin/schedule/rules');
  await press(page, page.getByRole('button', { name: 'Add an exception' }));
  await page.getByLabel('The day of the slot').last().fill(mondays[3]!);
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('Reason').last()).toBeFocused();
  await expect(page.getByLabel('Reason').last()).toHaveAccessibleDescription(/Reason must/);
  await expectAccessibleInEachView(page);
  await page.getByLabel('What').last().selectOption('Moved');
  await expect(page.getByLabel('Moved to')).toBeVisible();
  await expectAccessibleInEachView(page);
  expect(passed(complaints, '400')).toEqual([]);
});
