import { describe, expect, it } from 'vitest';
import { isKnown, known, place, withZone, zoneNamed } from './zone';

describe('place', () => {
  it('says the place that gives a zone its name', () => {
    expect(place('America/New_York')).toBe('New York');
    expect(place('America/St_Johns')).toBe('St Johns');
    expect(place('America/Argentina/Ushuaia')).toBe('Ushuaia');
    expect(place('UTC')).toBe('UTC');
    expect(place('Etc/GMT+5')).toBe('UTC-5');
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

describe('zoneNamed', () => {
  it('takes a zone in any spelling, by its old or its present name', () => {
    expect(zoneNamed('Pacific/Kiritimati')).toBe('Pacific/Kiritimati');
    expect(zoneNamed('asia/kolkata')).toBe('Asia/Kolkata');
    expect(zoneNamed('Asia/Calcutta')).toBe('Asia/Kolkata');
    expect(zoneNamed('UTC')).toBe('UTC');
  });

  it('takes nothing that is no zone', () => {
    for (const text of ['', 'Mars/Olympus_Mons', '+05:30', ' 05:30', '<b>', '😀'])
      expect(zoneNamed(text), text).toBeNull();
  });
});

describe('withZone', () => {
  it('keeps the rest of the address', () => {
    expect(withZone('/', 'Asia/Kolkata')).toBe('/?tz=Asia/Kolkata');
    expect(withZone('/sessions?q=a%26b', 'UTC')).toBe('/sessions?q=a%26b&tz=UTC');
    expect(withZone('/sessions?', null)).toBe('/sessions');
  });

  it('puts the zone in the place of another one, or takes it away', () => {
    expect(withZone('/sessions?tz=Asia/Kolkata&q=flow', 'Etc/GMT+5')).toBe('/sessions?q=flow&tz=Etc/GMT%2B5');
    expect(withZone('/sessions?tz=Mars%2FX&q=flow', null)).toBe('/sessions?q=flow');
    expect(withZone('/sessions?tz', null)).toBe('/sessions');
  });
});
