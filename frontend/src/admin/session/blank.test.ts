import { expect, it } from 'vitest';
import { blankSession, nextNumber, nextOpenSlot, slotOf } from './blank.ts';
import type { ScheduledSlot } from '../api/types.ts';

const slot = (startsAt: string, state: ScheduledSlot['state'] = 'OPEN'): ScheduledSlot => ({
  startsAt,
  endsAt: startsAt,
  timeZone: 'America/New_York',
  state,
  reason: null,
  session: null
});

it('offers the number after the largest, whatever the order', () => {
  expect(nextNumber([{ number: 17 }, { number: 18 }, { number: null }])).toBe(19);
  expect(nextNumber([])).toBe(1);
});

it('begins at the next slot that nobody has taken, by its own clock', () => {
  const slots = [slot('2026-11-16T18:00:00Z', 'TAKEN'), slot('2026-11-23T18:00:00Z'), slot('2026-11-30T18:00:00Z')];
  // A draft is meant for the slot of its day, at whatever hour; what was called off is meant for none.
  const open = nextOpenSlot(slots, [
    { startsAt: '2026-11-23T15:00:00Z', stage: 'DRAFT' },
    { startsAt: '2026-11-30T18:00:00Z', stage: 'CANCELLED' }
  ]);
  expect(open?.startsAt).toBe('2026-11-30T18:00:00Z');
  const blank = blankSession({ timeZone: 'UTC', sessionMinutes: 90 }, open, 19);
  expect(blank).toMatchObject({
    startsAtLocal: '2026-11-30T13:00',
    timeZone: 'America/New_York',
    minutes: 90,
    number: 19
  });
});

it('has no date where no slot is free', () => {
  expect(blankSession({ timeZone: 'UTC', sessionMinutes: 60 }, undefined, 1)).toMatchObject({
    startsAtLocal: null,
    timeZone: 'UTC'
  });
});

it('takes the slot that an address names, and no other text', () => {
  const group = { timeZone: 'America/New_York', sessionMinutes: 90 };
  const asked = (query: string) => slotOf(new URLSearchParams(query), group);
  expect(asked('startsAtLocal=2026-11-23T13:00&timeZone=Europe/Berlin')).toEqual({
    startsAtLocal: '2026-11-23T13:00',
    timeZone: 'Europe/Berlin'
  });
  expect(asked('startsAtLocal=2026-11-23T13:00')).toMatchObject({ timeZone: 'America/New_York' });
  for (const query of ['', 'startsAtLocal=monday', 'startsAtLocal=2026-11-23T13:00&timeZone=Moon/Base']) {
    expect(asked(query), query).toEqual({});
  }
});
