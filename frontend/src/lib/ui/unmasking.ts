/**
 * The picture that stands for a session or a video where there is none: lines of a text that discrete diffusion is
 * unmasking. A token that is resolved is a block of its length, one that is still masked a blank to be filled in.
 * Lengths and order come from the seed alone, so a picture belongs to its session for good.
 */
export interface Token {
  x: number;
  y: number;
  length: number;
  resolved: boolean;
}

/** The height of a token and of the space below it, in units of the drawing. */
const HEIGHT = 1;
const LEADING = 0.8;
const SPACE = 0.45;
/** How much of a text is resolved. */
const SHARE = 0.58;

export function unmasking(seed: string, measure: number, lines: number): { height: number; tokens: Token[][] } {
  const random = generator(seed);
  const tokens = Array.from({ length: lines }, (_, line) => {
    // The last line of a paragraph ends early.
    const end = line === lines - 1 && lines > 1 ? measure * (0.35 + random() * 0.4) : measure;
    const y = line * (HEIGHT + LEADING);
    const set: Token[] = [];
    for (let x = 0; x < end;) {
      const rest = measure - x;
      const wanted = 0.9 + random() ** 1.5 * 4;
      // What would leave a gap too small for a token takes it as well, so that lines are justified.
      const length = rest - wanted < 1.5 ? rest : wanted;
      set.push({ x, y, length, resolved: random() < SHARE });
      x += length + SPACE;
    }
    return set;
  });
  return { height: lines * (HEIGHT + LEADING) - LEADING, tokens };
}

/** The tokens as one path of an SVG. */
export function outline(tokens: Token[]): string {
  const at = (n: number) => Number(n.toFixed(2));
  return tokens
    .map(({ x, y, length, resolved }) => {
      const [top, height] = resolved ? [y, HEIGHT] : [y + HEIGHT - 0.14, 0.14];
      return `M${at(x)} ${at(top)}h${at(length)}v${height}h${at(-length)}z`;
    })
    .join('');
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
