import { expect, it, vi } from 'vitest';
import { exceptionText, inOrderOf, ruleText } from './source.ts';

vi.mock('$app/env/public', () => ({ PUBLIC_API_URL: '' }));

it('says a rule in words', () => {
  expect(
    ruleText({ weekday: 'MONDAY', localTime: '13:00', timeZone: 'America/New_York', validFrom: '2026-05-01' })
  ).toBe('Mondays at 1:00\u00a0pm, New York time, from May 1, 2026');
});

it('says an exception in words, with its reason', () => {
  expect(exceptionText({ kind: 'SKIP', slotOn: '2026-11-23', reason: 'Thanksgiving' })).toBe(
    'Skipped: November 23, 2026 (Thanksgiving)'
  );
  expect(
    exceptionText({
      kind: 'MOVE',
      slotOn: '2026-11-23',
      startsAtLocal: '2026-11-24T13:00',
      timeZone: 'Europe/Berlin',
      reason: 'a clash'
    })
  ).toMatch(/^Moved: November 23, 2026 to November 24, 2026, 1:00\spm, Berlin time \(a clash\)$/);
});

it('keeps the order of what is shown, and puts what is new last', () => {
  const [a, b, c] = [{ day: 'a' }, { day: 'b', zone: null }, { day: 'c' }];
  expect(inOrderOf([c, { day: 'b' }], [a, b, c])).toEqual([c, b, a]);
  expect(inOrderOf([c, { day: 'b ' }, a], [a, b, c])).toEqual([c, b, a]);
  expect(inOrderOf([c, b, a], [b])).toEqual([b]);
  expect(inOrderOf([a, a], [a, a])).toEqual([a, a]);
  expect(inOrderOf([], [a])).toEqual([a]);
});
