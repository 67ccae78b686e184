import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { expectAccessibleInEachView } from './accessible.ts';
import { pagesOfEachKind } from './kinds.ts';
import { expect, test as base } from './page.ts';

const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

type Addresses = (request: APIRequestContext) => Promise<string[]>;

/** What holds for every kind of page, whatever the content; run by each project. */
export function everyPage(addresses: Addresses = pagesOfEachKind, test: typeof base = base, shell = '/') {
  test('axe finds nothing, and nothing scrolls sideways, in either scheme at 320 and 1280 px', async ({ page }) => {
    test.slow();
    for (const address of await addresses(page.request)) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await expectAccessibleInEachView(page);
    }
  });

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
