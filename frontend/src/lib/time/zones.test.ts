import { expect, it } from 'vitest';
import { everyZone, zoneLabel } from './zones';

it('lists every zone once, and UTC among them, which browsers have but do not list', () => {
  const zones = everyZone();
  expect(zones.filter((zone) => zone === 'UTC')).toEqual(['UTC']);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones).toContain('Asia/Kolkata');
});

it('calls a zone with one sign, as the rest of the page does', () => {
  expect(zoneLabel('America/St_Johns')).toBe('America/St Johns');
  expect(zoneLabel('UTC')).toBe('UTC');
  expect(zoneLabel('Etc/GMT+12')).toBe('UTC-12');
});
