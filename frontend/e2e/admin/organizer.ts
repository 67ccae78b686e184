import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { expect, test as base } from '../page.ts';
import { owner } from './owner.ts';

/** Each page is signed in, as the owner; a test that signs in by itself takes `test` from ../page.ts. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await signIn(context.request);
    await use(context);
  }
});

export async function signIn(request: APIRequestContext) {
  const answer = await request.post('/api/v1/sign-in', { data: owner });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Makes a session by the API, and gives its slug. */
export async function makeSession(request: APIRequestContext, edit: Record<string, unknown>): Promise<string> {
  const answer = await request.post('/api/v1/admin/sessions', { data: edit });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { slug: string }).slug;
}

/** A second browser, in which somebody else is signed in or a visitor looks on. */
export async function otherPage(context: BrowserContext, signedIn: boolean): Promise<Page> {
  const other = await context.browser()!.newContext();
  if (signedIn) {
    const answer = await other.request.post(new URL('/api/v1/sign-in', base.info().project.use.baseURL).href, {
      data: owner
    });
    expect(answer.status()).toBe(200);
  }
  return other.newPage();
}

export { expect };
