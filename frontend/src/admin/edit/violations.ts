import type { Violation } from '../api/types.ts';
import { same } from './same.ts';

/** `speakers[0].name` → `['speakers', '0', 'name']`. */
export function partsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter(Boolean);
}

/** The value at a path of a record, or undefined. */
export function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const part of partsOf(path)) value = (value as Record<string, unknown> | null | undefined)?.[part];
  return value;
}

/** The path and all that it lies in, the nearest first: `speakers[0].name`, `speakers[0]`, `speakers`. */
export function outward(path: string): string[] {
  const paths = [path];
  for (let rest = path; /[.[]/.test(rest);) {
    rest = rest.replace(/(\.[^.[\]]*|\[[^\]]*\])$/, '');
    paths.push(rest);
  }
  return paths;
}

/** The nearest of the given fields that the path lies in: a violation lands on the input that can mend it. */
export function fieldOf(path: string, fields: string[]): string | undefined {
  return outward(path).find((candidate) => fields.includes(candidate));
}

/** Those whose fields still have the value that was refused; an item of a list counts as a whole. */
export function standing(violations: Violation[], refused: unknown, now: unknown): Violation[] {
  return violations.filter(({ field }) => {
    const whole = outward(field).find((path) => path.endsWith(']')) ?? field;
    return same(valueAt(refused, whole), valueAt(now, whole));
  });
}
