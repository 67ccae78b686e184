import { describe, expect, it } from 'vitest';
import { isKnown, known, place } from './zone';

describe('place', () => {
  it('says the place that gives a zone its name', () => {
    expect(place('America/New_York')).toBe('New York');
    expect(place('America/St_Johns')).toBe('St Johns');
    expect(place('America/Argentina/Ushuaia')).toBe('Ushuaia');
    expect(place('UTC')).toBe('UTC');
  });

  it('says the present name of a zone that browsers know by an old one', () => {
    expect(place('Asia/Calcutta')).toBe('Kolkata');
    expect(place('Europe/Kiev')).toBe('Kyiv');
  });
});

describe('known', () => {
  it('keeps a zone that the browser has', () => {
    expect(isKnown('Pacific/Kiritimati')).toBe(true);
    expect(known('Pacific/Kiritimati')).toBe('Pacific/Kiritimati');
  });

  it('falls back to UTC for one that it has not', () => {
    expect(isKnown('Mars/Olympus_Mons')).toBe(false);
    expect(known('Mars/Olympus_Mons')).toBe('UTC');
  });
});
