import { test as base, expect, type Page } from '@playwright/test';

interface Watched {
  /** What the console, the content security policy and the network said that they should not have. */
  complaints: string[];
}

/**
 * The browser answers that a route stands before the page has heard of it: in a busy page, what the next key sends can go past
 * the route. A page that has answered a question asked after that has heard.
 */
function heardBeforeTheNextKey(page: Page) {
  const route = page.route.bind(page);
  page.route = async (...given) => {
    const standing = await route(...given);
    await page.evaluate(() => undefined);
    return standing;
  };
}

/** Each page is watched: an error in the console, a report of the policy or a request to another host fails the test. */
export const test = base.extend<Watched>({
  page: async ({ page }, use) => {
    heardBeforeTheNextKey(page);
    await use(page);
    // What a page still asks for as its test ends fails nothing.
    for (const open of page.context().pages()) await open.unrouteAll({ behavior: 'ignoreErrors' });
  },
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) complaints.push(`foreign request: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };
