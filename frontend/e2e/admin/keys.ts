// Hands on a keyboard, and on nothing else.
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the focus is where it should be, and where it can be seen. */
export async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${target}`);
}

/** Presses a button, or follows a link. */
export async function press(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Writes a field anew. */
export async function write(page: Page, field: Locator, text: string) {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Chooses from a native list by the first letters of what it shows. */
export async function choose(page: Page, list: Locator, text: string) {
  await tabTo(page, list);
  await page.keyboard.type(text);
}

/** Writes a day and time of the form `2026-11-23T13:00`, field by field as an English browser shows them. */
export async function writeTime(page: Page, field: Locator, local: string) {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)$/.exec(local)!;
  await tabTo(page, field);
  const ofTwelve = String(Number(hour) % 12 || 12).padStart(2, '0');
  await page.keyboard.type(`${month}${day}${year}${ofTwelve}${minute}${Number(hour) < 12 ? 'a' : 'p'}`);
  await expect(field).toHaveValue(local);
}

/** Writes a day of the form `2026-11-23`, as {@link writeTime} does. */
export async function writeDay(page: Page, field: Locator, day: string) {
  const [year, month, date] = day.split('-');
  await tabTo(page, field);
  await page.keyboard.type(`${month}${date}${year}`);
  await expect(field).toHaveValue(day);
}
