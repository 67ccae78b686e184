import { describe, expect, it } from 'vitest';
import type { SessionEdit } from '../api/types.ts';
import { Names } from './names.svelte.ts';
import { previewOf } from './preview';

const group = { timeZone: 'America/New_York', sessionMinutes: 90 };
const preview = (edit: Partial<SessionEdit>) =>
  previewOf({ title: 'A Session', ...edit } as SessionEdit, null, '', new Names(), group, Date.now());

describe('previewOf', () => {
  it('shows once what a kept draft names twice', () => {
    const paper = { slug: 'a-paper', arxivId: null, title: null, url: null };
    expect(preview({ papers: [paper, paper] }).papers).toHaveLength(1);
  });

  it('has a door while one can still go there, with or without a meeting address, as the service has it', () => {
    const published = { stage: 'PUBLISHED', slug: 'a-session', timeZone: 'UTC' } as const;
    expect(preview({ ...published, startsAt: '2096-05-02T17:00:00Z' }).joinUrl).toBe('/join/a-session');
    expect(preview({ ...published, startsAt: '2020-05-02T17:00:00Z', meetingUrl: 'https://example.org' }).joinUrl).toBe(
      null
    );
    expect(preview({ ...published, stage: 'CANCELLED', startsAt: '2096-05-02T17:00:00Z' }).joinUrl).toBe(null);
  });

  it('tells new topics apart that differ by their case alone', () => {
    const slugs = preview({ topics: ['Flows', 'flows'] }).topics.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(2);
  });
});
