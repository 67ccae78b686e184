import { expect, it } from 'vitest';
import { pieces, shortened } from './diff.ts';

it('tells what was added and removed, word by word', () => {
  expect(pieces('We look at scores.\nNothing else.', 'We look at all scores.\nNothing more.')).toEqual([
    { kind: 'same', text: 'We look at ' },
    { kind: 'added', text: 'all ' },
    { kind: 'same', text: 'scores.\nNothing ' },
    { kind: 'removed', text: 'else.' },
    { kind: 'added', text: 'more.' }
  ]);
});

it('puts the two texts together again, whatever they are', () => {
  const [before, after] = ['  a\n\n\n b\tc é 漢字 😀 ', '\n a b\n😀😀 c '];
  const both = pieces(before, after);
  const text = (...kinds: string[]) =>
    both
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('');
  expect(text('same', 'removed')).toBe(before);
  expect(text('same', 'added')).toBe(after);
});

it('cuts down what stayed the same, but next to a change', () => {
  const long = 'word '.repeat(200);
  const [first, , last] = shortened([
    { kind: 'same', text: long },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: `end ${long}` }
  ]);
  expect(first!.text).toHaveLength(' […] '.length + 120);
  expect(last!.text.startsWith('end word')).toBe(true);
  expect(shortened([{ kind: 'same', text: 'short' }])).toEqual([{ kind: 'same', text: 'short' }]);
});
