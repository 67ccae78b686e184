/**
 * The picture that stands for a session or a video: a sampling trajectory of discrete diffusion. Columns are the
 * positions of a text, their widths the lengths of its tokens; rows are the steps. At first everything is masked;
 * each position resolves at a step of its own and stays resolved. Widths and order come from the seed alone, so a
 * picture belongs to its session for good.
 */
export interface Cell {
  x: number;
  y: number;
  width: number;
  resolved: boolean;
}

/** The gap between cells and the height of one, in units of the drawing. */
const GAP = 0.5;
export const ROW = 1.5;

export function trajectory(seed: string, columns: number, rows: number): { width: number; height: number; cells: Cell[] } {
  const random = generator(seed);
  const widths = Array.from({ length: columns }, () => 1 + Math.floor(random() ** 1.6 * 4));
  const order = shuffled(columns, random);
  const cells: Cell[] = [];
  let x = 0;
  widths.forEach((width, column) => {
    // The first step shows only masks, the last only tokens.
    const step = 1 + Math.floor(((order[column] ?? 0) / columns) * (rows - 1));
    for (let row = 0; row < rows; row++) {
      cells.push({ x, y: row * (ROW + GAP), width, resolved: row >= step });
    }
    x += width + GAP;
  });
  return { width: x - GAP, height: rows * (ROW + GAP) - GAP, cells };
}

/** The cells as one path of an SVG. A mask is a line at the foot of its cell, like a blank to be filled in. */
export function outline(cells: Cell[]): string {
  return cells
    .map(({ x, y, width, resolved }) =>
      resolved ? `M${x} ${y}h${width}v${ROW}h${-width}z` : `M${x} ${y + ROW - 0.3}h${width}v.3h${-width}z`
    )
    .join('');
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** mulberry32 on an FNV-1a hash of the seed: small, and alike in every browser. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
