import { describe, expect, it } from 'vitest';
import { countdown } from './countdown';

const START = Date.parse('2026-11-23T18:00:00Z');
const before = (ms: number, zone = 'America/New_York') => countdown(START - ms, START, zone);
const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

describe('countdown', () => {
  it('says minutes, then hours and minutes, then days', () => {
    expect(before(SECOND)).toBe('in 1 minute');
    expect(before(MINUTE)).toBe('in 1 minute');
    expect(before(MINUTE + 1)).toBe('in 2 minutes');
    expect(before(4 * MINUTE)).toBe('in 4 minutes');
    expect(before(59 * MINUTE + SECOND)).toBe('in 1 hour');
    expect(before(2 * HOUR + 5 * MINUTE)).toBe('in 2 hours 5 minutes');
    expect(before(24 * HOUR - SECOND)).toBe('in 1 day');
    expect(before(28 * HOUR + 5 * MINUTE)).toBe('in 1 day 4 hours');
    expect(before(72 * HOUR)).toBe('in 3 days');
  });

  it('is over at the very start', () => {
    expect(before(0)).toBe('now');
    expect(before(-HOUR)).toBe('now');
  });

  it('counts the nights of the visitor’s calendar', () => {
    // 14:00 on Friday in New York; it is Saturday in Auckland already, where the session begins on Tuesday morning.
    expect(before(71 * HOUR)).toBe('in 3 days');
    // 13:00 and 09:00 in New York: the one is two dates before, the other has one night more.
    expect(before(49 * HOUR)).toBe('in 2 days');
    expect(before(62 * HOUR)).toBe('in 3 days');
    expect(before(62 * HOUR, 'Pacific/Kiritimati')).toBe('in 3 days');
    expect(before(49 * HOUR, 'Pacific/Kiritimati')).toBe('in 2 days');
  });

  it('counts days over a change of clocks', () => {
    // From Saturday noon to Monday 13:00 in New York, over 1 November: 50 hours, two nights.
    const monday = Date.parse('2026-11-02T18:00:00Z');
    expect(countdown(Date.parse('2026-10-31T16:00:00Z'), monday, 'America/New_York')).toBe('in 2 days');
    // From Saturday 0:15 to Sunday 23:45 in New York: 48 and a half hours, in one of which it is 1 o'clock again.
    const sunday = Date.parse('2026-11-02T04:45:00Z');
    expect(countdown(Date.parse('2026-10-31T04:15:00Z'), sunday, 'America/New_York')).toBe('in 2 days');
  });
});
