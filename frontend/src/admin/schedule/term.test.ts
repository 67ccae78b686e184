import { describe, expect, it } from 'vitest';
import { dayOf, firstDay, lastDay, monthsOf, termsLater } from './term.ts';

describe('a term', () => {
  it('begins with the month that the address names, or with this one', () => {
    expect(firstDay('2026-11-23', '2026-02-03')).toBe('2026-11-01');
    expect(firstDay('2026-11', '2026-02-03')).toBe('2026-11-01');
    for (const text of [null, '', 'next', '2026-13'])
      expect(firstDay(text, '2026-02-03'), String(text)).toBe('2026-02-01');
  });

  it('is four months long, over the turn of the year and a leap day', () => {
    expect(lastDay('2026-11-01')).toBe('2027-02-28');
    expect(lastDay('2027-11-01')).toBe('2028-02-29');
    expect(termsLater('2026-11-01', 1)).toBe('2027-03-01');
    expect(termsLater('2026-03-01', -1)).toBe('2025-11-01');
    expect(monthsOf('2026-11-01').map(({ name }) => name)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });

  it('has weeks from Monday to Sunday', () => {
    const [november] = monthsOf('2026-11-01');
    expect(november!.weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(november!.weeks[1]![0]).toBe('2026-11-02');
    expect(november!.weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(november!.weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('puts a slot on the day of its own zone', () => {
    expect(dayOf({ startsAt: '2026-11-24T02:00:00Z', timeZone: 'America/New_York' })).toBe('2026-11-23');
  });
});
