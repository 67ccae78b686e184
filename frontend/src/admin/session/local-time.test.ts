import { describe, expect, it } from 'vitest';
import { isLocalTime, localTime, localTimeAt, offsetAt } from './local-time.ts';

describe('a local time', () => {
  it('is one instant on most days', () => {
    expect(localTime('2026-11-23T13:00', 'America/New_York')).toEqual({
      instants: ['2026-11-23T18:00:00Z'],
      nearest: []
    });
    expect(localTime('2026-05-25T13:00', 'America/New_York')?.instants).toEqual(['2026-05-25T17:00:00Z']);
    expect(localTime('2026-05-25T13:00', 'Asia/Kathmandu')?.instants).toEqual(['2026-05-25T07:15:00Z']);
  });

  it('is two where the clocks are set back over it', () => {
    const twice = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'];
    expect(localTime('2026-11-01T01:30', 'America/New_York')?.instants).toEqual(twice);
    expect(twice.map((instant) => offsetAt(instant, 'America/New_York'))).toEqual(['UTC−4', 'UTC−5']);
  });

  it('is none where they are set forward past it, and the two that it would be are told', () => {
    const none = localTime('2026-03-08T02:30', 'America/New_York')!;
    expect(none.instants).toEqual([]);
    expect(none.nearest.map((instant) => localTimeAt(instant, 'America/New_York'))).toEqual([
      '2026-03-08T01:30',
      '2026-03-08T03:30'
    ]);
  });

  it('knows a change of half an hour, and a day that a zone left out', () => {
    expect(localTime('2026-04-05T01:45', 'Australia/Lord_Howe')?.instants).toHaveLength(2);
    expect(localTime('2011-12-30T12:00', 'Pacific/Apia')?.instants).toEqual([]);
  });

  it('is nothing where it is no time, or the zone is none', () => {
    for (const text of ['', '2026-05-25', '2026-13-01T10:00', '2026-05-25T25:00'])
      expect(isLocalTime(text)).toBe(false);
    expect(localTime('2026-05-25T13:00', 'Atlantis/Capital')).toBeNull();
  });
});
