import { describe, expect, it } from 'vitest';
import { taking, textField, type Field } from './fields.ts';
import { merge } from './merge.ts';

interface Edit {
  title: string | null;
  summary?: string | null;
  local?: string | null;
  zone?: string | null;
  speakers?: { slug: string }[] | null;
}

const fields: Field<Edit>[] = [
  textField('title', 'Title'),
  textField('summary', 'Summary'),
  { name: 'local', with: ['zone'], label: 'Time', text: (edit) => `${edit.local} ${edit.zone}` },
  { name: 'speakers', label: 'Speakers', text: (edit) => (edit.speakers ?? []).map(({ slug }) => slug).join('\n') }
];
const base: Edit = { title: 'Zebra Codes', summary: null, local: '2026-05-25T13:00', zone: 'UTC', speakers: [] };
const names = (found: Field<Edit>[]) => found.map(({ name }) => name);

describe('merge', () => {
  it('takes what only they have changed, and keeps what only I have', () => {
    const found = merge(fields, base, { ...base, title: 'Mine' }, { ...base, summary: 'Theirs' });
    expect(found.merged).toEqual({ ...base, title: 'Mine', summary: 'Theirs' });
    expect([names(found.mine), names(found.theirs), names(found.conflicts)]).toEqual([['title'], ['summary'], []]);
  });

  it('leaves the choice where both have changed a field, and keeps mine until it is made', () => {
    const found = merge(fields, base, { ...base, title: 'Mine' }, { ...base, title: 'Theirs' });
    expect(names(found.conflicts)).toEqual(['title']);
    expect(found.merged.title).toBe('Mine');
  });

  it('finds no conflict where both have changed it alike', () => {
    const found = merge(fields, base, { ...base, title: 'Same' }, { ...base, title: 'Same' });
    expect(found).toMatchObject({ mine: [], theirs: [], conflicts: [] });
  });

  it('takes theirs where both read the same: what was new in mine has an address by now', () => {
    const byName: Field<Edit>[] = [{ name: 'speakers', label: 'Speakers', text: () => 'Ada Example' }];
    const theirs = { ...base, speakers: [{ slug: 'ada-example' }] };
    const found = merge(byName, base, { ...base, speakers: [{ slug: 'new' }] }, theirs);
    expect(found).toMatchObject({ mine: [], theirs: [], conflicts: [], merged: theirs });
  });

  it('takes the parts of a field together: a time is nothing without its zone', () => {
    const mine = { ...base, local: '2026-05-25T14:00' };
    const theirs = { ...base, zone: 'Europe/Berlin' };
    expect(names(merge(fields, base, mine, theirs).conflicts)).toEqual(['local']);
  });

  it('counts an empty list, an empty text and nothing as the same', () => {
    const found = merge(fields, base, { ...base, summary: '', speakers: null }, { ...base });
    expect(found).toMatchObject({ mine: [], theirs: [], conflicts: [] });
  });

  it('compares lists by what is in them, in order', () => {
    const [ada, bob] = [{ slug: 'ada' }, { slug: 'bob' }];
    const listed: Edit = { ...base, speakers: [ada, bob] };
    const found = merge(
      fields,
      listed,
      { ...listed, speakers: [bob, ada] },
      { ...listed, speakers: [{ ...ada }, bob] }
    );
    expect(names(found.mine)).toEqual(['speakers']);
  });
});

it('takes whole fields from another version', () => {
  const other = { ...base, title: 'Other', local: '2026-06-01T13:00', zone: 'Asia/Kolkata' };
  expect(taking(base, other, [fields[2]!])).toEqual({ ...base, local: '2026-06-01T13:00', zone: 'Asia/Kolkata' });
});
