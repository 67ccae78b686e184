import { describe, expect, it, vi } from 'vitest';
import { problemOfAnswer, problemOfSilence } from './problem';

const instance = 'urn:uuid:0d5f2a52-6a57-4c0e-9c9b-3a3d5b6c7d8e';

describe('problemOfAnswer', () => {
  it('names the filter that the service refused', () => {
    const problem = problemOfAnswer(400, {
      type: '/problems/validation',
      title: 'Bad Request',
      status: 400,
      instance,
      violations: [{ in: 'query', field: 'q', message: 'must have at most 200 characters' }]
    });
    expect(problem.kind).toBe('validation');
    expect(problem.detail).toBe('q: must have at most 200 characters');
  });

  it('takes a missing thing and one that is gone for not found', () => {
    expect(problemOfAnswer(404, { title: 'Not found' }).kind).toBe('not-found');
    expect(problemOfAnswer(410, { title: 'Gone' }).title).toBe('No longer here');
  });

  it('says when to come back', () => {
    expect(problemOfAnswer(429, null, '20').detail).toContain('in 20 seconds');
    expect(problemOfAnswer(503, null, '1').detail).toContain('in 1 second.');
    expect(problemOfAnswer(503, null, null).detail).toContain('in a moment');
    expect(problemOfAnswer(503, null, '3600').detail).toContain('in 1 hour.');
    expect(problemOfAnswer(503, null, '-1').detail).toContain('in a moment');
    expect(problemOfAnswer(503, null, '1e300').detail).toContain('in a moment');
  });

  it('says when to come back where the service names a time', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T17:00:00Z') });
    expect(problemOfAnswer(429, null, 'Mon, 23 Nov 2026 18:00:00 GMT').detail).toContain('in 1 hour.');
    expect(problemOfAnswer(429, null, 'Mon, 23 Nov 2026 17:00:05 GMT').detail).toContain('in 5 seconds.');
    expect(problemOfAnswer(429, null, 'Mon, 23 Nov 2026 16:00:00 GMT').detail).toContain('in a moment');
    vi.useRealTimers();
  });

  it('hands on the reference of a failure, and shows no text of it', () => {
    const problem = problemOfAnswer(500, { title: 'Internal', detail: 'java.lang.NullPointerException', instance });
    expect(problem).toMatchObject({ kind: 'failed', reference: instance });
    expect(JSON.stringify(problem)).not.toContain('NullPointer');
  });

  it('copes with an answer that is no problem, such as the page of a proxy', () => {
    expect(problemOfAnswer(502, undefined)).toMatchObject({ kind: 'failed', reference: null });
    expect(problemOfAnswer(404, 'plain text').detail).not.toBe('');
  });
});

describe('problemOfSilence', () => {
  it('tells a browser without a connection from a service that cannot be reached', () => {
    expect(problemOfSilence(new TypeError('Failed to fetch'), false).title).toBe('You are offline');
    expect(problemOfSilence(new TypeError('Failed to fetch'), true).title).toBe('The service cannot be reached');
  });

  it('knows a request that took too long', () => {
    expect(problemOfSilence(new DOMException('late', 'TimeoutError'), true).kind).toBe('timeout');
  });
});
