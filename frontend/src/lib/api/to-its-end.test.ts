import { afterEach, expect, it, vi } from 'vitest';
import { toItsEnd } from './to-its-end';

afterEach(() => void vi.unstubAllGlobals());

const first = (next: string | null) => Promise.resolve({ data: { items: ['a'], total: 3, next } });

it('reads a list stretch by stretch, and asks for no more than there is', async () => {
  const stretches: Record<string, object> = {
    '/api/v1/topics?cursor=b': { items: ['b'], total: 3, next: '/api/v1/topics?cursor=c' },
    '/api/v1/topics?cursor=c': { items: ['c'], total: 3, next: null }
  };
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json(stretches[address]));
  });
  expect(await toItsEnd(first('/api/v1/topics?cursor=b'))).toEqual({
    data: { items: ['a', 'b', 'c'], total: 3, next: null }
  });
  expect(asked).toEqual(Object.keys(stretches));
  await toItsEnd(first(null));
  expect(asked.length).toBe(2);
});

it('gives what it has where the rest cannot be read, and a problem as it is', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 503 })));
  expect((await toItsEnd(first('/api/v1/topics?cursor=b'))).data?.items).toEqual(['a']);
  const problem = { kind: 'failed', title: 'No', detail: 'No.', reference: null } as const;
  expect(await toItsEnd<{ items: string[]; next: null }>(Promise.resolve({ problem }))).toEqual({ problem });
});
