import { describe, expect, it } from 'vitest';
import { outline, unmasking } from './unmasking';

describe('unmasking', () => {
  it('draws the same picture for the same seed, and another for another', () => {
    expect(unmasking('s18', 14, 4)).toEqual(unmasking('s18', 14, 4));
    expect(unmasking('s18', 14, 4)).not.toEqual(unmasking('s17', 14, 4));
  });

  it('justifies every line but the last', () => {
    const { tokens } = unmasking('s16', 20, 5);
    for (const line of tokens.slice(0, -1)) {
      const last = line.at(-1)!;
      expect(last.x + last.length).toBeCloseTo(20);
    }
    const last = tokens.at(-1)!.at(-1)!;
    expect(last.x + last.length).toBeLessThan(20);
  });

  it('outlines a token as a block and a mask as a thin line', () => {
    expect(outline([{ x: 1, y: 0, length: 2, resolved: true }])).toBe('M1 0h2v1h-2z');
    expect(outline([{ x: 0, y: 0, length: 2, resolved: false }])).toBe('M0 0.86h2v0.14h-2z');
  });
});
