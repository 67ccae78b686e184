import { describe, expect, it } from 'vitest';
import { nextChange, statusAt, statusInWords } from './status';

const session = { startsAt: '2026-11-23T18:00:00Z', endsAt: '2026-11-23T19:30:00Z' };
const words = (status: Parameters<typeof nextChange>[0]['status'], now: string) =>
  statusInWords({ ...session, status }, Date.parse(now), 'America/New_York');

describe('statusInWords', () => {
  it('counts down, says that it is live, and then that the recording follows', () => {
    expect(words('UPCOMING', '2026-11-23T15:55:00Z')).toBe('Starts in 2 hours 5 minutes');
    expect(words('LIVE', '2026-11-23T18:00:00Z')).toBe('Live now');
    expect(words('ENDED', '2026-11-23T19:30:00Z')).toBe('Ended – the recording follows');
  });

  it('promises no recording for ever', () => {
    expect(words('ENDED', '2027-11-23T19:30:00Z')).toBe('Ended – no recording yet');
  });

  it('says what the service says, whatever the clock', () => {
    expect(words('RECORDED', '2026-11-01T00:00:00Z')).toBe('Recorded');
    expect(words('CANCELLED', '2026-11-01T00:00:00Z')).toBe('Cancelled');
    expect(words('UPCOMING', '2026-11-24T00:00:00Z')).toBe('Starts now');
  });
});

describe('nextChange', () => {
  it('is the start, then the end, then none', () => {
    expect(nextChange({ ...session, status: 'UPCOMING' })).toBe(session.startsAt);
    expect(nextChange({ ...session, status: 'LIVE' })).toBe(session.endsAt);
    for (const status of ['ENDED', 'RECORDED', 'POSTPONED', 'CANCELLED'] as const) {
      expect(nextChange({ ...session, status })).toBeUndefined();
    }
    expect(nextChange({ status: 'UPCOMING', startsAt: null, endsAt: null })).toBeNull();
  });
});

describe('statusAt', () => {
  const at = (status: Parameters<typeof nextChange>[0]['status'], now: string) =>
    statusAt({ ...session, status }, Date.parse(now));

  it('goes on from what was read, at the minute', () => {
    expect(at('UPCOMING', '2026-11-23T17:59:59Z')).toBe('UPCOMING');
    expect(at('UPCOMING', '2026-11-23T18:00:00Z')).toBe('LIVE');
    expect(at('UPCOMING', '2026-11-23T19:30:00Z')).toBe('ENDED');
    expect(at('LIVE', '2026-11-23T19:29:59Z')).toBe('LIVE');
    expect(at('LIVE', '2026-11-23T19:30:00Z')).toBe('ENDED');
  });

  it('is what was read where the clock changes nothing, and never goes back', () => {
    for (const status of ['ENDED', 'RECORDED', 'POSTPONED', 'CANCELLED'] as const) {
      expect(at(status, '2030-01-01T00:00:00Z')).toBe(status);
    }
    expect(at('LIVE', '2026-11-23T10:00:00Z')).toBe('LIVE');
    expect(statusAt({ status: 'UPCOMING', startsAt: null, endsAt: null }, Date.now())).toBe('UPCOMING');
  });
});
