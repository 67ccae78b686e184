import { describe, expect, it, vi } from 'vitest';
import { MOST_BYTES, refusedFile } from './upload.ts';

vi.mock('$app/env/public', () => ({ PUBLIC_API_URL: '' }));

describe('a file that was chosen', () => {
  it('may be one of the types that the service takes, for its use', () => {
    expect(refusedFile({ type: 'image/png', size: 1 }, 'picture')).toBe('');
    expect(refusedFile({ type: 'application/pdf', size: 10 * 1024 * 1024 }, 'slides')).toBe('');
  });

  it('is refused before it is sent where the service would refuse it', () => {
    expect(refusedFile({ type: 'application/pdf', size: 1 }, 'picture')).toContain('must be a JPEG');
    expect(refusedFile({ type: 'image/svg+xml', size: 1 }, 'picture')).toContain('must be a JPEG');
    expect(refusedFile({ type: 'application/vnd.ms-powerpoint', size: 1 }, 'slides')).toContain('must be a PDF');
    expect(refusedFile({ type: 'image/gif', size: 0 }, 'picture')).toBe('must not be empty');
    expect(refusedFile({ type: 'image/gif', size: MOST_BYTES + 1 }, 'picture')).toBe(
      'must have at most 10 MB; this one has 10.1 MB'
    );
  });
});
