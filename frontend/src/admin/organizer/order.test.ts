import { describe, expect, it, vi } from 'vitest';
import { moved, places } from './order.ts';

vi.mock('$app/env/public', () => ({ PUBLIC_API_URL: '' }));

describe('the order of the organizers', () => {
  it('changes by one of them going up or down', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('stays where there is no room', () => {
    const list = ['a', 'b'];
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 1, 1)).toBe(list);
  });

  it('is written for those alone whose place changes, and mends gaps', () => {
    const at = (slug: string, position: number) => ({ slug, position });
    expect(places([at('a', 0), at('c', 2), at('b', 1)])).toEqual([at('c', 1), at('b', 2)]);
    expect(places([at('a', 0), at('b', 7)])).toEqual([at('b', 1)]);
  });
});
