import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type * as Axe from 'axe-core';

/** Put into a page once: Deque's own driver does so before each look, which takes three times as long as the look itself. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing in what the page shows, and it does not scroll sideways; `what` names it where it does. */
export async function expectAccessible(page: Page, what: string) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  await drawn(page);
  const found = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations, passes } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return { looked: passes.length, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) };
  }, TAGS);
  expect(found.violations, what).toEqual([]);
  // A look that finds nothing has to have looked.
  expect(found.looked, what).toBeGreaterThan(10);
  const wide = await page
    .locator('html, dialog[open]')
    .evaluateAll((shown) => Math.max(...shown.map((element) => element.scrollWidth - element.clientWidth)));
  expect(wide, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** What the page does about its size (the keyboard gets to what scrolls) is done in the frame that shows the size. */
function drawn(page: Page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** The same in either scheme, at 320 and 1280 px. */
export async function expectAccessibleInEachView(page: Page, what = page.url()) {
  // A page has its heading once it has its data; behind a dialog no role would find it.
  await page.locator('h1').first().waitFor();
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // As it is opened: in between, what lies half under the bar of a form would be too small a target.
      await page.evaluate(() => scrollTo(0, 0));
      await expectAccessible(page, `${what}, ${colorScheme} at ${width} px`);
    }
  }
  if (before) await page.setViewportSize(before);
}
