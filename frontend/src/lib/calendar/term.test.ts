import { describe, expect, it } from 'vitest';
import type { ScheduledSlot, SessionItem } from '#lib/api/types.ts';
import { entriesOf, monthCount, inWords, readTerm, takesPlace, type TermEntry } from './term';

const slot = (startsAt: string, more: Partial<ScheduledSlot> = {}): ScheduledSlot => ({
  startsAt,
  endsAt: startsAt,
  timeZone: 'America/New_York',
  state: 'OPEN',
  reason: null,
  session: null,
  ...more
});
const reference = (slug: string) => ({ slug, number: null, title: slug });
const session = (slug: string, startsAt: string, status: SessionItem['status'] = 'UPCOMING') =>
  ({ ...reference(slug), startsAt, timeZone: 'America/New_York', status }) as SessionItem;

describe('entriesOf', () => {
  it('puts a session at its own time, not at that of its slot', () => {
    const taken = slot('2026-11-23T18:00:00Z', { state: 'TAKEN', reason: 'A guest', session: reference('late') });
    expect(entriesOf([taken], [session('late', '2026-11-23T20:00:00Z')])).toMatchObject([
      { startsAt: '2026-11-23T20:00:00Z', state: 'TAKEN', reason: 'A guest', session: { slug: 'late' } }
    ]);
  });

  it('has sessions beside the rule too, in the order of time', () => {
    const slots = [slot('2026-11-23T18:00:00Z'), slot('2026-11-30T18:00:00Z', { state: 'SKIPPED', reason: 'Holiday' })];
    const entries = entriesOf(slots, [session('extra', '2026-11-26T18:00:00Z')]);
    expect(entries.map(({ state }) => state)).toEqual(['OPEN', 'TAKEN', 'SKIPPED']);
  });

  it('has a session that was called off in the place of the slot that is open again', () => {
    const slots = [slot('2026-11-23T18:00:00Z'), slot('2026-11-30T18:00:00Z')];
    const [called, open, ...others] = entriesOf(slots, [session('off', '2026-11-23T18:00:00+00:00', 'CANCELLED')]);
    expect(called).toMatchObject({ state: 'CANCELLED', session: { slug: 'off' } });
    expect(inWords(called!, 0)).toBe('Cancelled');
    expect(open).toMatchObject({ startsAt: '2026-11-30T18:00:00Z', state: 'OPEN', session: null });
    expect(others).toEqual([]);
  });

  it('keeps a slot that is skipped or moved, whatever was planned for it', () => {
    const skipped = slot('2026-11-23T18:00:00Z', { state: 'SKIPPED', reason: 'Holiday' });
    const entries = entriesOf([skipped], [session('off', '2026-11-23T18:00:00Z', 'CANCELLED')]);
    expect(entries.map(({ state }) => state)).toEqual(['CANCELLED', 'SKIPPED']);
  });

  it('has a session that was postponed at the date that it has now, where it takes place', () => {
    const [moved, off] = entriesOf(
      [],
      [session('moved', '2026-12-07T18:00:00Z', 'POSTPONED'), session('off', '2026-12-14T18:00:00Z', 'CANCELLED')]
    );
    expect(inWords(moved!, 0)).toBe('Postponed to this date');
    expect([takesPlace(moved!), takesPlace(off!)]).toEqual([true, false]);
  });

  it('keeps a taken slot whose session is not among those that were read', () => {
    const taken = slot('2026-11-23T18:00:00Z', { state: 'TAKEN', session: reference('unread') });
    expect(entriesOf([taken], [])).toEqual([taken]);
  });
});

describe('readTerm', () => {
  /** Answers as the service does where a year has more sessions than a list gives at once. */
  const service: typeof fetch = (address) => {
    const [path, query = ''] = (address as string).split('?');
    if (path!.endsWith('/schedule')) return Promise.resolve(Response.json({ items: [] }));
    if (query === 'cursor=lost') return Promise.resolve(new Response(null, { status: 503 }));
    const isFirst = query !== 'cursor=more';
    const items = [isFirst ? session('one', '2026-11-23T18:00:00Z') : session('last', '2027-06-07T18:00:00Z')];
    return Promise.resolve(Response.json({ items, next: isFirst ? '/api/v1/sessions?cursor=more' : null }));
  };

  it('has the sessions of all stretches of the list', async () => {
    const { data } = await readTerm(service, '2026-11-01');
    expect(data?.map((entry) => entry.session?.slug)).toEqual(['one', 'last']);
  });

  it('is a problem as a whole where a stretch cannot be read', async () => {
    const losing: typeof fetch = (address) => service((address as string).replace('more', 'lost'));
    expect((await readTerm(losing, '2026-11-01')).problem).toBeDefined();
  });
});

describe('monthCount', () => {
  const until = (startsAt: string): TermEntry[] => [
    slot('2026-11-02T18:00:00Z'),
    slot(startsAt, { state: 'TAKEN' }),
    slot('2027-12-06T18:00:00Z')
  ];

  it('is what there is to say of, but at least three months and at most twelve', () => {
    expect(monthCount('2026-11-01', [], 'UTC')).toBe(3);
    expect(monthCount('2026-11-01', [slot('2027-09-06T18:00:00Z')], 'UTC')).toBe(3);
    expect(monthCount('2026-11-01', [slot('2027-03-01T18:00:00Z', { reason: 'A guest' })], 'UTC')).toBe(5);
    expect(monthCount('2026-11-01', until('2026-12-28T18:00:00Z'), 'UTC')).toBe(3);
    expect(monthCount('2026-11-01', until('2027-03-29T18:00:00Z'), 'UTC')).toBe(5);
    expect(monthCount('2026-11-01', until('2028-03-29T18:00:00Z'), 'UTC')).toBe(12);
  });

  it('counts by the visitor’s calendar', () => {
    const entries = until('2027-02-28T18:00:00Z');
    expect(monthCount('2026-11-01', entries, 'America/New_York')).toBe(4);
    expect(monthCount('2026-11-01', entries, 'Pacific/Kiritimati')).toBe(5);
  });
});

describe('inWords', () => {
  it('does not call a past slot open', () => {
    const open = slot('2026-11-23T18:00:00Z');
    expect(inWords(open, Date.parse('2026-11-20T00:00:00Z'))).toBe('No session announced yet');
    expect(inWords(open, Date.parse('2026-11-24T00:00:00Z'))).toBe('No session');
  });
});
