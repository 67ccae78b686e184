import { describe, expect, it, vi } from 'vitest';
import type { ScheduledSlot, ScheduleExceptionEdit } from '../api/types.ts';
import { exceptionOf, isSame, ofOne } from './exceptions.ts';

vi.mock('$app/env/public', () => ({ PUBLIC_API_URL: '' }));

const slot = (changed: Partial<ScheduledSlot>): ScheduledSlot => ({
  startsAt: '2026-11-23T18:00:00Z',
  endsAt: '2026-11-23T19:30:00Z',
  timeZone: 'America/New_York',
  state: 'OPEN',
  reason: null,
  session: null,
  ...changed
});
const skip: ScheduleExceptionEdit = { kind: 'SKIP', slotOn: '2026-11-23', reason: 'Thanksgiving' };
const move: ScheduleExceptionEdit = {
  kind: 'MOVE',
  slotOn: '2026-11-30',
  startsAtLocal: '2026-12-01T19:00',
  timeZone: 'Europe/Berlin',
  reason: 'a clash'
};

describe('the exception of a slot', () => {
  it('is none where the slot is as the rules have it', () => {
    expect(exceptionOf(slot({}), [skip, move])).toBeUndefined();
  });

  it('is that of its day where it is skipped or moved away', () => {
    expect(exceptionOf(slot({ state: 'SKIPPED', reason: 'Thanksgiving' }), [move, skip])).toBe(skip);
    expect(
      exceptionOf(slot({ startsAt: '2026-11-30T18:00:00Z', state: 'MOVED', reason: 'a clash' }), [skip, move])
    ).toBe(move);
  });

  it('is that which begins then, by the clock of its own zone, where it was made by one', () => {
    expect(exceptionOf(slot({ startsAt: '2026-12-01T18:00:00Z', reason: 'a clash' }), [skip, move])).toBe(move);
  });
});

it('an exception is the same whatever its reason says now', () => {
  expect(isSame(skip, { ...skip, reason: 'another', startsAtLocal: null })).toBe(true);
  expect(isSame(skip, { ...skip, slotOn: '2026-11-24' })).toBe(false);
});

it('what is wrong with the one that is added lands on its own fields', () => {
  const problem = {
    kind: 'validation' as const,
    title: '',
    detail: '',
    reference: null,
    status: 400,
    type: 'validation',
    violations: [
      { in: 'body' as const, field: 'exceptions[2].reason', message: 'must be there' },
      { in: 'body' as const, field: 'exceptions[1].slotOn', message: 'must not name a day again' }
    ]
  };
  expect(ofOne(problem, 2).violations.map(({ field }) => field)).toEqual(['reason', 'exceptions[1].slotOn']);
});
