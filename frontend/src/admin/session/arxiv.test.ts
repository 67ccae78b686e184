import { expect, it } from 'vitest';
import { arxivIdIn } from './arxiv.ts';

// The texts are those of the service's own test (`ArxivIdTest`): both read the same.

it('reads an arXiv id in any usual spelling', () => {
  for (const text of [
    '2506.20639',
    '2506.20639v1',
    '2506.20639v12',
    ' 2506.20639 ',
    'arXiv:2506.20639',
    'arxiv: 2506.20639v2',
    'arXiv:2506.20639v2 [cs.CL]',
    'https://arxiv.org/abs/2506.20639',
    'http://arxiv.org/abs/2506.20639v3',
    'HTTPS://WWW.ARXIV.ORG/abs/2506.20639',
    'https://export.arxiv.org/abs/2506.20639',
    'arxiv.org/abs/2506.20639',
    'https://arxiv.org/pdf/2506.20639',
    'https://arxiv.org/pdf/2506.20639.pdf',
    'https://arxiv.org/pdf/2506.20639v2.pdf',
    'https://arxiv.org/pdf/2506.20639v2#page=3',
    'https://arxiv.org/html/2506.20639v1',
    'https://arxiv.org/abs/2506.20639?context=cs',
    'https://arxiv.org/abs/2506.20639/',
    '10.48550/arXiv.2506.20639',
    'https://doi.org/10.48550/arXiv.2506.20639'
  ]) {
    expect(arxivIdIn(text), text).toBe('2506.20639');
  }
});

it('leaves out the subject class of an old id', () => {
  for (const text of [
    'math/0309136',
    'math.GT/0309136',
    'math.GT/0309136v1',
    'arXiv:math.GT/0309136',
    'https://arxiv.org/abs/math/0309136v2',
    'https://arxiv.org/pdf/math/0309136v2.pdf'
  ]) {
    expect(arxivIdIn(text), text).toBe('math/0309136');
  }
  expect(arxivIdIn('cs/0112017')).toBe('cs/0112017');
  expect(arxivIdIn('hep-th/9901001v3')).toBe('hep-th/9901001');
  expect(arxivIdIn('cond-mat.dis-nn/0102003')).toBe('cond-mat/0102003');
});

it('knows when the fifth digit came', () => {
  for (const id of ['0704.0001', '1412.7878', '1501.00001']) expect(arxivIdIn(id)).toBe(id);
  for (const text of ['1412.78780', '1501.0001', '0703.0001']) expect(arxivIdIn(text), text).toBeNull();
});

it('takes a title and another address for what they are', () => {
  for (const text of [
    '',
    'DiffuCoder',
    'Section 2506.20639 explained',
    '2506',
    '2506.2063',
    '2506.206390',
    '2513.20639',
    '2500.20639',
    '2506.20639v',
    '2506.20639v0',
    '2506.20639 and more',
    'x2506.20639',
    'cs/011201',
    'cs/0113017',
    'CS/0112017',
    'math/8909136',
    'https://example.org/2506.20639',
    'https://example.org/abs/2506.20639',
    'https://arxiv.org.example.org/abs/2506.20639',
    'https://arxiv.org/list/2506.20639',
    '10.1000/182'
  ]) {
    expect(arxivIdIn(text), text).toBeNull();
  }
});
