import type { Page } from '@playwright/test';

/** What ran in a page, and what its policy had to stop; each should stay empty. */
export async function watch(page: Page): Promise<string[]> {
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    // A question of ours before a page is left is no injection.
    if (dialog.type() !== 'beforeunload') found.push(`ran: ${dialog.type()} at ${page.url()}`);
    void dialog.accept();
  });
  await page.exposeFunction('reportViolation', (text: string) => found.push(`policy: ${text} at ${page.url()}`));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
    addEventListener('securitypolicyviolation', (event) => {
      reportViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return found;
}
