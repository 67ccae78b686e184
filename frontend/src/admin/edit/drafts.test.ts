import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';

/** The browser's storage, as far as a form needs it; `room` is how many characters it takes. */
class MemoryStore {
  private readonly kept = new Map<string, string>();
  room = 10_000;

  get length() {
    return this.kept.size;
  }

  key(index: number) {
    return [...this.kept.keys()][index] ?? null;
  }

  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string) {
    if (value.length > this.room) throw new DOMException('no room', 'QuotaExceededError');
    this.kept.set(key, value);
  }

  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const DAY = 24 * 60 * 60 * 1000;
const draftAt = (at: number, title: string) => ({
  at,
  edit: { title },
  base: { title: 'Zebra Codes' },
  etag: '"0c7e2f4a-3"',
  address: '/admin/sessions/zebra-codes',
  title,
  pending: null
});

describe('unsaved work', () => {
  let store: MemoryStore;
  let now: number;
  let drafts: Drafts;
  const draft = (title: string) => draftAt(now, title);

  beforeEach(() => {
    store = new MemoryStore();
    now = Date.parse('2026-05-25T17:00:00Z');
    drafts = new Drafts(store, 'ada', () => now);
  });

  it('is there again with its age, for its record alone', () => {
    drafts.keep(drafts.id('session/1', 'form'), draft('Typed'));
    const [found] = drafts.list('session/1');
    expect(found).toMatchObject({ at: now, edit: { title: 'Typed' }, etag: '"0c7e2f4a-3"' });
    expect(drafts.list('session/12')).toEqual([]);
    expect(drafts.list('session')).toHaveLength(1);
  });

  it('is another account’s nothing', () => {
    drafts.keep(drafts.id('session/1', 'form'), draft('Typed'));
    expect(new Drafts(store, 'bob', () => now).list()).toEqual([]);
  });

  it('of two tabs is kept twice, the latest first', () => {
    drafts.keep(drafts.id('session/1', 'one'), draft('One'));
    now += 1000;
    drafts.keep(drafts.id('session/1', 'other'), draft('Other'));
    expect(drafts.list('session/1').map(({ title }) => title)).toEqual(['Other', 'One']);
  });

  it('is gone once it is saved or thrown away', () => {
    const id = drafts.id('session/1', 'form');
    drafts.keep(id, draft('Typed'));
    drafts.remove(id);
    expect(drafts.list()).toEqual([]);
    expect(store.length).toBe(0);
  });

  it('is swept away after three months, and what is none is left out', () => {
    drafts.keep(drafts.id('session/1', 'form'), draft('Old'));
    store.setItem(drafts.id('session/2', 'form'), 'no JSON');
    store.setItem('something/else', '{}');
    now += 91 * DAY;
    expect(drafts.list()).toEqual([]);
    expect(store.getItem('something/else')).toBe('{}');
    expect(store.getItem(drafts.id('session/1', 'form'))).toBeNull();
  });

  it('says when the browser has no room for it', () => {
    store.room = 10;
    expect(drafts.keep(drafts.id('session/1', 'form'), draft('Typed'))).toBe(false);
  });
});
