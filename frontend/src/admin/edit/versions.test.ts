import { expect, it } from 'vitest';
import type { HistoryEntry } from '../api/types.ts';
import { textField } from './fields.ts';
import { versionsOf } from './versions.ts';

interface Edit {
  title: string;
  summary: string | null;
}

const fields = [textField<Edit>('title', 'Title'), textField<Edit>('summary', 'Summary')];
const change = (field: keyof Edit, before: string | null, after: string | null) => ({ field, before, after });
const entry = (
  revision: number,
  action: HistoryEntry['action'],
  ...changes: HistoryEntry['changes']
): HistoryEntry => ({
  revision,
  at: '2026-05-26T08:00:00Z',
  actor: { name: 'Ada', token: null },
  action,
  changes
});

it('carries what a change does not say back from what the record says now', () => {
  const versions = versionsOf(
    [
      entry(3, 'UPDATE', change('summary', null, 'About codes.')),
      entry(2, 'UPDATE', change('title', 'Zebra', 'Zebra Codes')),
      entry(1, 'CREATE', change('title', null, 'Zebra'))
    ],
    { title: 'Zebra Codes', summary: 'About codes.' },
    false,
    fields
  );
  expect(versions.map(({ after }) => after)).toEqual([
    { title: 'Zebra Codes', summary: 'About codes.' },
    { title: 'Zebra Codes', summary: null },
    { title: 'Zebra', summary: null }
  ]);
  expect(versions.map(({ fields }) => fields.map(({ name }) => name))).toEqual([['summary'], ['title'], []]);
});

it('tells what went into the bin and came back as a whole', () => {
  const versions = versionsOf(
    [
      entry(4, 'DELETE', change('title', 'Zebra Codes', null)),
      entry(3, 'RESTORE', change('title', null, 'Zebra Codes')),
      entry(2, 'DELETE', change('title', 'Zebra Codes', null)),
      entry(1, 'CREATE', change('title', null, 'Zebra Codes'))
    ],
    { title: 'Zebra Codes', summary: null },
    true,
    fields
  );
  expect(versions.map(({ after }) => after.title ?? null)).toEqual([null, 'Zebra Codes', null, 'Zebra Codes']);
  expect(versions.flatMap(({ fields }) => fields)).toEqual([]);
});
