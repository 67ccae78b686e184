import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearDate, serviceNow } from './service-clock';

const NOW = Date.parse('2026-11-23T18:00:00.250Z');

describe('serviceNow', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW }));
  afterEach(() => {
    hearDate(new Date().toUTCString(), Date.now());
    vi.useRealTimers();
  });

  it('is the visitor’s clock where that is right', () => {
    hearDate('Mon, 23 Nov 2026 17:59:59 GMT', NOW - 400);
    expect(serviceNow()).toBe(NOW);
  });

  it('sets a clock right that is hours behind or ahead', () => {
    hearDate('Mon, 23 Nov 2026 21:00:00 GMT', NOW);
    expect(serviceNow()).toBe(Date.parse('2026-11-23T21:00:00.500Z'));
    hearDate('Mon, 23 Nov 2026 12:00:00 GMT', NOW);
    expect(serviceNow()).toBe(Date.parse('2026-11-23T12:00:00.500Z'));
    vi.advanceTimersByTime(60_000);
    expect(serviceNow()).toBe(Date.parse('2026-11-23T12:01:00.500Z'));
  });

  it('does not take a slow answer for a wrong clock', () => {
    hearDate('Mon, 23 Nov 2026 17:59:56 GMT', NOW - 8_000);
    expect(serviceNow()).toBe(NOW);
  });

  it('keeps what it knows where an answer has no date, or none that can be read', () => {
    hearDate('Mon, 23 Nov 2026 21:00:00 GMT', NOW);
    hearDate(null, NOW);
    hearDate('yesterday', NOW);
    expect(serviceNow()).toBe(Date.parse('2026-11-23T21:00:00.500Z'));
  });
});
