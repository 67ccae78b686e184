import { expect, it } from 'vitest';
import { arxivIdIn } from './arxiv.ts';

it('reads an arXiv id in any usual spelling', () => {
  for (const text of [
    '2506.20639',
    ' arXiv:2506.20639v2 ',
    'https://arxiv.org/abs/2506.20639',
    'arxiv.org/pdf/2506.20639v1.pdf',
    'https://www.arxiv.org/abs/2506.20639?context=cs'
  ]) {
    expect(arxivIdIn(text), text).toBe('2506.20639');
  }
  expect(arxivIdIn('cs/0112017')).toBe('cs/0112017');
  expect(arxivIdIn('https://arxiv.org/abs/math.GT/0309136')).toBe('math.GT/0309136');
});

it('takes a title and another address for what they are', () => {
  for (const text of ['DiffuCoder', '2506', 'Section 2506.20639 explained', 'https://example.org/2506.20639']) {
    expect(arxivIdIn(text), text).toBeNull();
  }
});
