import { expect, it } from 'vitest';
import type { Session } from '#lib/api/types.ts';
import { readAround } from './around';

/** Published sessions in the order of the API; the third and the fourth begin at one time. */
const published = [
  { id: '1', startsAt: '2026-11-09T18:00:00Z' },
  { id: '2', startsAt: '2026-11-16T18:00:00Z' },
  { id: '3', startsAt: '2026-11-23T18:00:00Z' },
  { id: '4', startsAt: '2026-11-23T18:00:00Z' },
  { id: '5', startsAt: '2026-11-30T18:00:00Z' }
];

/** Answers as the service does, for the parameters that are sent. */
const service: typeof fetch = (address) => {
  const query = new URL(address as string, 'http://localhost').searchParams;
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '9'];
  const found = published.filter(({ startsAt }) => startsAt >= from && startsAt <= to);
  const items = query.get('sort') === 'startsAt' ? found : found.toReversed();
  return Promise.resolve(Response.json({ items: items.slice(0, Number(query.get('limit'))) }));
};

async function around(id: string, startsAt?: string) {
  const session = { id, startsAt: startsAt ?? published.find((one) => one.id === id)!.startsAt } as Session;
  const { before, after } = await readAround(service, Promise.resolve({ data: session }));
  return [before?.id, after?.id];
}

it('finds the sessions before and after one', async () => {
  expect(await around('2')).toEqual(['1', '3']);
  expect(await around('1')).toEqual([undefined, '2']);
  expect(await around('5')).toEqual(['4', undefined]);
});

it('puts one before the other where two begin at one time', async () => {
  expect(await around('3')).toEqual(['2', '4']);
  expect(await around('4')).toEqual(['3', '5']);
});

it('names what begins with a session that was called off once', async () => {
  expect(await around('off', '2026-11-16T18:00:00Z')).toEqual(['2', '3']);
  expect(await around('off', '2026-11-17T18:00:00Z')).toEqual(['2', '3']);
});
