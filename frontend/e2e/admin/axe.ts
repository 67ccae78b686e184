import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing in what is shown now, in either scheme, at 320 and 1280 px; and nothing scrolls sideways. */
export async function axe(page: Page) {
  // A page has its heading once it has its data; behind a dialog no role would find it.
  await page.locator('h1').first().waitFor();
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
      expect(
        violations.map((found) => `${found.id}: ${found.nodes[0]?.html}`),
        `${page.url()}, ${colorScheme} at ${width} px`
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(width);
    }
  }
  if (before) await page.setViewportSize(before);
}
