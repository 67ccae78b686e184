import { describe, expect, it } from 'vitest';
import { fieldOf, outward, standing, valueAt } from './violations.ts';

const violation = (field: string) => ({ in: 'body' as const, field, message: 'must be right' });

describe('a violation', () => {
  it('lands on the input of its very path', () => {
    expect(fieldOf('speakers[0].name', ['speakers', 'speakers[0].name', 'speakers[1].name'])).toBe('speakers[0].name');
  });

  it('lands on what it lies in where it has no input of its own', () => {
    expect(fieldOf('speakers[0].slug', ['speakers', 'speakers[0].affiliation'])).toBe('speakers');
    expect(fieldOf('weeklyRules[2].weekday', ['title'])).toBeUndefined();
  });

  it('is looked for from its path outward', () => {
    expect(outward('speakers[0].name')).toEqual(['speakers[0].name', 'speakers[0]', 'speakers']);
    expect(outward('title')).toEqual(['title']);
  });

  it('stands until its field is changed, and no longer than its item stays in its place', () => {
    const refused = { title: '', speakers: [{ name: 'Ada' }, { name: 'Ada' }] };
    const found = [violation('title'), violation('speakers[1].name')];
    expect(standing(found, refused, structuredClone(refused))).toEqual(found);
    expect(standing(found, refused, { ...refused, title: 'Zebra Codes' })).toEqual([found[1]]);
    expect(standing(found, refused, { ...refused, speakers: [{ name: 'Ada' }, { name: 'Bob' }] })).toEqual([found[0]]);
    expect(standing(found, refused, { ...refused, speakers: [{ name: 'Ada' }] })).toEqual([found[0]]);
  });
});

it('finds the value at a path, and none beside it', () => {
  const record = { speakers: [{ name: 'Ada' }], title: null };
  expect(valueAt(record, 'speakers[0].name')).toBe('Ada');
  expect(valueAt(record, 'speakers[3].name')).toBeUndefined();
  expect(valueAt(record, 'title.length')).toBeUndefined();
});
