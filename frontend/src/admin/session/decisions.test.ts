import { describe, expect, it } from 'vitest';
import type { Session } from '#lib/api/types.ts';
import { consequences } from './decisions.ts';

const now = Date.parse('2096-05-01T12:00:00Z');
const session = {
  startsAt: '2096-05-02T17:00:00Z',
  endsAt: '2096-05-02T18:30:00Z',
  timeZone: 'America/New_York',
  status: 'UPCOMING',
  joinUrl: '/join/a-session',
  recordings: [] as object[]
} as Session;

describe('what a decision will do', () => {
  it('says that nobody can join a session without a meeting address, though it has a door', () => {
    const said = consequences('publish', session, 'DRAFT', false, now).join('\n');
    expect(said).toContain('It has no meeting address yet');
  });

  it('says that visitors can join a session again that was called off', () => {
    const cancelled: Session = { ...session, status: 'CANCELLED', joinUrl: null };
    const said = consequences('publish', cancelled, 'CANCELLED', true, now).join('\n');
    expect(said).toContain('Who opens its page can join from there');
  });

  it('does not promise that anybody joins a session that is over', () => {
    const said = consequences('publish', session, 'DRAFT', true, Date.parse('2096-05-03T00:00:00Z')).join('\n');
    expect(said).not.toContain('can join');
  });

  it('says that a session that is over has no recording where it has none', () => {
    const after = Date.parse('2096-05-03T00:00:00Z');
    const recorded = { ...session, recordings: [{}] } as Session;
    expect(consequences('publish', session, 'DRAFT', true, after).join('\n')).toContain('It has no recording');
    expect(consequences('publish', recorded, 'DRAFT', true, after).join('\n')).not.toContain('recording');
  });

  it('says of a draft who sees it now: it may have been public before', () => {
    expect(consequences('remove', session, 'DRAFT', true, now)[0]).toBe('Nobody but organizers sees it now.');
  });
});
