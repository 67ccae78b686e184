import { diffArrays } from 'diff';

/** A stretch of two texts that is in both, or in one alone. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words with the spaces after them, so that a line end is a piece of its own. */
const WORDS = /\n|[^\s]+[^\S\n]*|[^\S\n]+/gu;

/** Two texts, word by word. */
export function pieces(before: string, after: string): Piece[] {
  const parts = diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? []);
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join('')
  }));
}

/** How much of what stayed the same is shown around a change, in characters. */
const AROUND = 120;

/** The pieces, with long stretches that are alike cut down to what stands next to a change. */
export function shortened(all: Piece[]): Piece[] {
  return all.map((piece, index) => {
    if (piece.kind !== 'same' || piece.text.length <= 2.5 * AROUND) return piece;
    const start = index === 0 ? '' : piece.text.slice(0, AROUND);
    const end = index === all.length - 1 ? '' : piece.text.slice(-AROUND);
    return { ...piece, text: `${start} […] ${end}` };
  });
}
