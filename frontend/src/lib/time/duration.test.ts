import { describe, expect, it } from 'vitest';
import { formatDuration, isoDuration, minutesBetween } from './duration';

describe('formatDuration', () => {
  it('leaves out hours that are none', () => {
    expect(formatDuration(5194)).toBe('1:26:34');
    expect(formatDuration(2336)).toBe('38:56');
    expect(formatDuration(3605)).toBe('1:00:05');
    expect(formatDuration(7)).toBe('0:07');
  });
});

describe('isoDuration', () => {
  it('is the duration of ISO 8601', () => {
    expect(isoDuration(5194)).toBe('PT1H26M34S');
    expect(isoDuration(3600)).toBe('PT1H');
    expect(isoDuration(0)).toBe('PT0S');
  });
});

describe('minutesBetween', () => {
  it('counts elapsed minutes across a change of clocks', () => {
    expect(minutesBetween('2026-11-01T05:30:00Z', '2026-11-01T07:00:00Z')).toBe(90);
  });
});
