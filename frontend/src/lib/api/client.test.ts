import { describe, expect, it } from 'vitest';
import { addressOf, read } from './client';

describe('addressOf', () => {
  it('fills in the slug and escapes it', () => {
    expect(addressOf('/api/v1/sessions/{slug}', { path: { slug: 'a b/c' } })).toBe('/api/v1/sessions/a%20b%2Fc');
  });

  it('repeats a list, keeps odd text, and leaves out what is not given', () => {
    const query = { status: ['ENDED', 'RECORDED'], q: '\'"%_:*&|!()', topic: undefined, limit: 3 };
    const address = addressOf('/api/v1/sessions', { query });
    const sent = new URL(address, 'http://localhost').searchParams;
    expect(sent.getAll('status')).toEqual(['ENDED', 'RECORDED']);
    expect(sent.get('q')).toBe('\'"%_:*&|!()');
    expect([...sent.keys()]).not.toContain('topic');
  });

  it('has no question mark where nothing is asked', () => {
    expect(addressOf('/api/v1/group', {})).toBe('/api/v1/group');
  });
});

describe('read', () => {
  const answering = (body: string, init: ResponseInit) => () => Promise.resolve(new Response(body, init));

  it('makes a problem of an answer that is an error', async () => {
    const answer = await read(answering('{"title":"Not found"}', { status: 404 }), '/api/v1/group');
    expect(answer.problem?.kind).toBe('not-found');
  });

  it('asks once more where nothing came back, and not where something did', async () => {
    let asked = 0;
    const lostOnce = () => (++asked === 1 ? Promise.reject(new TypeError()) : answering('{"name":"x"}', {})());
    expect((await read(lostOnce, '/api/v1/group')).data).toEqual({ name: 'x' });
    expect(asked).toBe(2);
    const refusing = () => (asked++, answering('{}', { status: 503 })());
    expect((await read(refusing, '/api/v1/group')).problem).toBeDefined();
    expect(asked).toBe(3);
  });

  it('makes a problem of an answer that is not JSON, and of none', async () => {
    expect((await read(answering('<html>', { status: 200 }), '/api/v1/group')).problem).toBeDefined();
    expect((await read(() => Promise.reject(new TypeError()), '/api/v1/group')).problem?.kind).toBe('offline');
  });
});
