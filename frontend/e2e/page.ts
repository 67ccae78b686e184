import { test as base, expect } from '@playwright/test';

interface Watched {
  /** What the console, the content security policy and the network said that they should not have. */
  complaints: string[];
}

/** Each page is watched: an error in the console, a report of the policy or a request to another host fails the test. */
export const test = base.extend<Watched>({
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
