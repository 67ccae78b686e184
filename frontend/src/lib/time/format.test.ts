import { describe, expect, it } from 'vitest';
import {
  dayShift,
  formatCalendarDate,
  formatDate,
  formatDay,
  formatTime,
  localDate,
  prefersTwelveHours,
  sameClock,
  shiftInWords,
  wallClock
} from './format';

/** S18: Monday, 25 May 2026, 13:00 in New York (UTC-4). */
const S18 = '2026-05-25T17:00:00Z';
/** The slot of Monday, 23 November 2026, 13:00 in New York (UTC-5). */
const NOVEMBER = '2026-11-23T18:00:00Z';

const time = (instant: string, zone: string) => formatTime(instant, zone, false);

describe('formatTime', () => {
  it('says the time in zones whose offsets are no whole hours', () => {
    expect(time(NOVEMBER, 'Asia/Kolkata')).toBe('23:30');
    expect(time(NOVEMBER, 'America/St_Johns')).toBe('14:30');
    expect(time(NOVEMBER, 'Pacific/Chatham')).toBe('07:45');
  });

  it('follows the clocks of both hemispheres', () => {
    expect(time(S18, 'Pacific/Auckland')).toBe('05:00');
    expect(time(NOVEMBER, 'Pacific/Auckland')).toBe('07:00');
    expect(time(NOVEMBER, 'Pacific/Kiritimati')).toBe('08:00');
  });

  it('moves by an hour where one zone has changed its clocks and the other has not', () => {
    // Mondays at 13:00 in New York: 8 March 2026 is its change, 29 March is Berlin's.
    expect(time('2026-03-02T18:00:00Z', 'Europe/Berlin')).toBe('19:00');
    expect(time('2026-03-09T17:00:00Z', 'Europe/Berlin')).toBe('18:00');
    expect(time('2026-03-30T17:00:00Z', 'Europe/Berlin')).toBe('19:00');
    // Berlin goes back on 25 October, New York on 1 November.
    expect(time('2026-10-26T17:00:00Z', 'Europe/Berlin')).toBe('18:00');
    expect(time('2026-11-02T18:00:00Z', 'Europe/Berlin')).toBe('19:00');
  });

  it('tells the two passes of a repeated hour apart by their instants', () => {
    expect(time('2026-11-01T05:30:00Z', 'America/New_York')).toBe('01:30');
    expect(time('2026-11-01T06:30:00Z', 'America/New_York')).toBe('01:30');
  });

  it('speaks of noon and midnight in twelve hours and in twenty-four', () => {
    expect(formatTime('2026-05-25T16:00:00Z', 'America/New_York', true)).toBe('12:00\u00a0pm');
    expect(formatTime('2026-05-25T04:00:00Z', 'America/New_York', true)).toBe('12:00\u00a0am');
    expect(formatTime('2026-05-25T04:00:00Z', 'America/New_York', false)).toBe('00:00');
    expect(formatTime(S18, 'America/New_York', true)).toBe('1:00\u00a0pm');
  });

  it('takes twelve or twenty-four hours from the language', () => {
    expect(prefersTwelveHours('en-US')).toBe(true);
    expect(prefersTwelveHours('de-DE')).toBe(false);
  });
});

describe('dates', () => {
  it('are those of the zone', () => {
    expect(formatDay(S18, 'America/New_York')).toBe('Monday, May 25, 2026');
    expect(formatDay(S18, 'Pacific/Auckland')).toBe('Tuesday, May 26, 2026');
    expect(formatDate('2026-12-31T23:30:00Z', 'Europe/Berlin')).toBe('January 1, 2027');
    expect(localDate(S18, 'Pacific/Kiritimati')).toBe('2026-05-26');
  });

  it('are never shifted where they are calendar dates', () => {
    expect(formatCalendarDate('2026-05-25')).toBe('May 25, 2026');
    expect(formatCalendarDate('2024-02-29')).toBe('February 29, 2024');
  });
});

describe('dayShift', () => {
  it('marks another day only', () => {
    expect(dayShift(S18, 'Europe/Berlin', 'America/New_York')).toBe(0);
    expect(dayShift(S18, 'Pacific/Auckland', 'America/New_York')).toBe(1);
    expect(dayShift(NOVEMBER, 'Pacific/Kiritimati', 'America/New_York')).toBe(1);
    expect(dayShift('2026-05-26T02:00:00Z', 'America/Los_Angeles', 'Europe/Berlin')).toBe(-1);
  });

  it('marks the day after half past midnight in India, in winter', () => {
    // 14:00 in New York is 00:30 in Kolkata while New York is at UTC-5.
    expect(dayShift('2026-11-23T19:00:00Z', 'Asia/Kolkata', 'America/New_York')).toBe(1);
    expect(dayShift('2026-05-25T18:00:00Z', 'Asia/Kolkata', 'America/New_York')).toBe(0);
  });

  it('reaches over two dates, and over the end of a year', () => {
    expect(dayShift('2026-11-23T10:30:00Z', 'Pacific/Kiritimati', 'Pacific/Niue')).toBe(2);
    expect(dayShift('2026-11-23T10:30:00Z', 'Pacific/Niue', 'Pacific/Kiritimati')).toBe(-2);
    expect(dayShift('2026-12-31T20:00:00Z', 'Pacific/Auckland', 'America/New_York')).toBe(1);
  });

  it('is said in words', () => {
    expect([-2, -1, 0, 1, 2].map(shiftInWords)).toEqual([
      '2 days earlier',
      'the day before',
      '',
      'the next day',
      '2 days later'
    ]);
  });
});

describe('sameClock', () => {
  it('compares what the clocks show, not the names of the zones', () => {
    expect(sameClock(S18, 'America/New_York', 'America/Toronto')).toBe(true);
    expect(sameClock(S18, 'Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
    expect(sameClock(S18, 'America/New_York', 'America/Chicago')).toBe(false);
    expect(sameClock('2026-11-23T10:00:00Z', 'Pacific/Honolulu', 'Pacific/Kiritimati')).toBe(false);
  });
});

describe('wallClock', () => {
  it('reads the time as it stands, whatever its offset', () => {
    expect(formatTime(wallClock('2026-11-23T13:00:00-05:00'), 'UTC', false)).toBe('13:00');
    expect(formatTime(wallClock('2026-11-23T23:30:00+05:30'), 'UTC', false)).toBe('23:30');
    expect(formatTime(wallClock('2026-05-25T13:00'), 'UTC', false)).toBe('13:00');
  });
});
