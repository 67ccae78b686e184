import { describe, expect, it } from 'vitest';
import { addressOf, filtersOf, isNarrowed, queryOf } from './filters';

const read = (query: string) => filtersOf(new URLSearchParams(query));

describe('the filters of the list of sessions', () => {
  it('come back from the address that they make', () => {
    const filters = read('q=sphere+%22vMF%22&status=ENDED&topic=geometry&from=2026-05-01&to=2026-05-31&sort=relevance');
    expect(filters).toEqual({
      q: 'sphere "vMF"',
      status: ['ENDED'],
      topic: 'geometry',
      from: '2026-05-01',
      to: '2026-05-31',
      sort: 'relevance'
    });
    expect(read(addressOf(filters))).toEqual(filters);
  });

  it('have an empty address where nothing is chosen', () => {
    expect(addressOf(read(''))).toBe('');
    expect(isNarrowed(read(''))).toBe(false);
    expect(isNarrowed(read('q=%20'))).toBe(false);
    expect(isNarrowed(read('status=LIVE'))).toBe(true);
  });

  it('drop what nobody could have chosen', () => {
    expect(read('status=DRAFT&status=LIVE&sort=title&from=yesterday')).toMatchObject({
      status: ['LIVE'],
      sort: '-startsAt',
      from: ''
    });
  });

  it('ask for the best match only where there are words to match', () => {
    expect(read('sort=relevance').sort).toBe('-startsAt');
    expect(addressOf({ ...read('q=x&sort=relevance'), q: ' ' })).not.toContain('sort');
  });

  it('ask the API for nothing that is empty', () => {
    expect(queryOf(read('q=%20%20'))).toEqual({ sort: '-startsAt' });
    expect(queryOf(read('q=+flow+&status=LIVE'))).toEqual({ q: 'flow', status: ['LIVE'], sort: '-startsAt' });
  });
});
