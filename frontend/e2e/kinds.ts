import type { APIRequestContext } from '@playwright/test';

async function first(request: APIRequestContext, list: string): Promise<string> {
  const answer = await request.get(`/api/v1/${list}?limit=1`);
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  return `/${list}/${items[0]!.slug}`;
}

/** One address of each kind of page. */
export async function pagesOfEachKind(request: APIRequestContext): Promise<string[]> {
  return [
    '/',
    '/about',
    '/sessions',
    '/sessions?q=nothing+matches+this',
    await first(request, 'sessions'),
    '/calendar',
    '/videos',
    await first(request, 'videos'),
    '/people',
    await first(request, 'people'),
    '/papers',
    await first(request, 'papers')
  ];
}

/** The pages about the API, which are the same whatever the content. */
export const pagesAboutTheApi = ['/api', '/problems', '/problems/validation'];
