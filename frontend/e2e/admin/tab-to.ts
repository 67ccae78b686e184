import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the focus is where it should be, and where it can be seen. */
export async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${target}`);
}
