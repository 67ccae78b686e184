import { describe, expect, it } from 'vitest';
import { addressOf, filtersOf, queryOf } from './filters';

describe('the filters of the list of videos', () => {
  it('come back from the address that they make', () => {
    const filters = filtersOf(new URLSearchParams('q=fast&kind=RELEVANT'));
    expect(filters).toEqual({ q: 'fast', kind: 'RELEVANT' });
    expect(filtersOf(new URLSearchParams(addressOf(filters)))).toEqual(filters);
  });

  it('drop a kind that does not exist', () => {
    expect(queryOf(filtersOf(new URLSearchParams('kind=TALK&q=+')))).toEqual({});
  });
});
