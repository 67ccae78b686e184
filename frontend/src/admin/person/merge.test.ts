import { describe, expect, it, vi } from 'vitest';
import { consequences } from './merge.ts';

vi.mock('$app/env/public', () => ({ PUBLIC_API_URL: '' }));

const ada = { name: 'Ada King', slug: 'ada-king', aliases: ['A. Lovelace', 'Ada Lovelace'] };
const lovelace = { name: 'Ada Lovelace', slug: 'ada-lovelace', aliases: [] };

describe('what a merge will do', () => {
  it('names the sessions that go over, the names that are new, and the address that leads on', () => {
    const said = consequences(ada, lovelace, ['S1 Engines', 'S2 Notes']).join('\n');
    expect(said).toContain('2 sessions become Ada Lovelace’s: S1 Engines; S2 Notes.');
    expect(said).toContain('“Ada King” and “A. Lovelace”');
    expect(said).toContain('/people/ada-king leads to /people/ada-lovelace');
  });

  it('says so where nothing goes over', () => {
    const [sessions, names] = consequences({ ...lovelace, slug: 'ada-2' }, lovelace, []);
    expect(sessions).toContain('no published session');
    expect(names).toContain('the same names as before');
  });
});
