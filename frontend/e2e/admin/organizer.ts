import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { expect, test as base } from '../page.ts';
import { owner } from './owner.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Each page is signed in, as the owner; a test that signs in by itself takes `test` from ../page.ts. */
export const test = base.extend<object, { signedIn: Cookies }>({
  // Once for all tests of a worker: the service bounds how often anybody tries to sign in.
  signedIn: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL! });
      await signIn(context.request);
      await use(await context.cookies());
      await context.close();
    },
    { scope: 'worker' }
  ],
  context: async ({ context, signedIn }, use) => {
    await context.addCookies(signedIn);
    await use(context);
  }
});

async function signIn(request: APIRequestContext) {
  const answer = await request.post('/api/v1/sign-in', { data: owner });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Makes a session by the API, and gives its slug. */
export async function makeSession(request: APIRequestContext, edit: Record<string, unknown>): Promise<string> {
  const answer = await request.post('/api/v1/admin/sessions', { data: edit });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { slug: string }).slug;
}

/**
 * Gives up the number that a new session is offered: another test could take it meanwhile, and whoever saves second is told
 * so at the field.
 */
export const withoutNumber = (page: Page) => page.getByLabel('Number').fill('');

/** A page of a second browser, in which the same account is signed in, or nobody. */
export async function otherPage(context: BrowserContext, signedIn: boolean): Promise<Page> {
  const { baseURL } = base.info().project.use;
  const other = await context.browser()!.newContext({ baseURL: baseURL! });
  if (signedIn) await other.addCookies(await context.cookies());
  return other.newPage();
}

/** Takes the complaints that the test itself has brought about, such as the console's of an answer of 412; gives the rest. */
export function passed(complaints: string[], ...expected: string[]): string[] {
  return complaints.splice(0).filter((complaint) => !expected.some((text) => complaint.includes(text)));
}

export { expect };
