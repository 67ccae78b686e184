import { describe, expect, it } from 'vitest';
import { dayOf, daysLater, firstDay, lastDay, monthLabel, monthsFrom, monthsLater } from './month';

describe('months', () => {
  it('begin with the one that the address names, or with this one', () => {
    expect(firstDay('2026-11-23', '2026-02-03')).toBe('2026-11-01');
    expect(firstDay('2026-11', '2026-02-03')).toBe('2026-11-01');
    for (const text of [null, '', 'next', '2026-13', '0001-01'])
      expect(firstDay(text, '2026-02-03'), String(text)).toBe('2026-02-01');
  });

  it('go on over the turn of the year and a leap day', () => {
    expect(lastDay('2026-11-01', 4)).toBe('2027-02-28');
    expect(lastDay('2027-11-01', 4)).toBe('2028-02-29');
    expect(monthsLater('2026-11-01', 4)).toBe('2027-03-01');
    expect(monthsLater('2026-03-01', -4)).toBe('2025-11-01');
    expect(daysLater('2028-02-28', 2)).toBe('2028-03-01');
    expect(monthsFrom('2026-11-01', 4).map(({ name }) => name)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthLabel('2026-12')).toBe('December 2026');
  });

  it('have weeks from Monday to Sunday', () => {
    const [november] = monthsFrom('2026-11-01', 1);
    expect(november!.weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(november!.weeks[1]![0]).toBe('2026-11-02');
    expect(november!.weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(november!.weeks.every((week) => week.length === 7)).toBe(true);
  });
});

describe('a slot', () => {
  it('is on the day of its own zone', () => {
    expect(dayOf({ startsAt: '2026-11-24T02:00:00Z', timeZone: 'America/New_York' })).toBe('2026-11-23');
  });
});
