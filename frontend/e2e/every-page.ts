import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import { pagesOfEachKind } from './kinds.ts';
import { expect, test as base } from './page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

type Addresses = (request: APIRequestContext) => Promise<string[]>;

/** axe finds nothing in what the page shows, and it does not scroll sideways; `what` names it where it does. */
export async function expectAccessible(page: Page, what: string) {
  // No page has frames before somebody plays a video; the other mode opens a page of its own to join their results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  expect(
    violations.map((found) => `${found.id}: ${found.nodes[0]?.html}`),
    what
  ).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** What holds for every kind of page, whatever the content; run by each project. */
export function everyPage(addresses: Addresses = pagesOfEachKind, test: typeof base = base, shell = '/') {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`axe finds nothing, and nothing scrolls sideways, ${colorScheme} at ${width} px`, async ({ page }) => {
        test.slow();
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const address of await addresses(page.request)) {
          await page.goto(address, { waitUntil: 'networkidle' });
          await expectAccessible(page, address);
        }
      });
    }
  }

  test('the Nu HTML checker finds no error in what the browser shows', async ({ page }) => {
    test.slow();
    const folder = mkdtempSync(join(tmpdir(), 'readinggroup-html-'));
    for (const [index, address] of (await addresses(page.request)).entries()) {
      await page.goto(address, { waitUntil: 'networkidle' });
      writeFileSync(join(folder, `${index}.html`), await page.content());
    }
    writeFileSync(join(folder, 'shell.html'), await (await page.request.get(shell)).text());
    const files = readdirSync(folder).map((file) => join(folder, file));
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
    let said = '';
    try {
      execFileSync(JAVA, ['-jar', jar, '--errors-only', '--stdout', ...files]);
    } catch (error) {
      said = String((error as { stdout: Buffer }).stdout);
    }
    rmSync(folder, { recursive: true });
    expect(said).toBe('');
  });
}
