import { expect, it } from 'vitest';
import { formatDuration } from '#lib/time/duration.ts';
import { secondsOf } from './length.ts';

it('reads a length as it is shown', () => {
  for (const seconds of [7, 38 * 60 + 56, 5194, 3600]) expect(secondsOf(formatDuration(seconds))).toBe(seconds);
});

it('takes a bare number for minutes', () => {
  expect(secondsOf(' 90 ')).toBe(5400);
});

it('takes nothing else', () => {
  for (const text of ['', '1:2', '1:60', '1:60:00', 'an hour', '-5', '1.5']) expect(secondsOf(text), text).toBeNull();
});
