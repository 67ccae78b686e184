import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Violation } from '../api/types.ts';
import { fieldOf } from './violations.ts';

interface Input {
  label: string;
  element: HTMLElement;
}

/** What the service refused and nobody has mended yet, each on the input that can mend it. */
export class Faults {
  readonly #inputs = new SvelteMap<string, Input>();

  constructor(private readonly violations: () => Violation[]) {}

  #landed = $derived.by(() => {
    const violations = this.violations();
    // A long form has thousands of inputs: they are looked through only where something is wrong.
    if (violations.length === 0) return [];
    const known = [...this.#inputs.keys()];
    return violations.map(({ field, message }) => ({ field, message, path: fieldOf(field, known) }));
  });

  /** To be attached to the input of a field, so that what is wrong with it finds it. */
  input = (path: string, label: string) => (element: HTMLElement) => {
    untrack(() => this.#inputs.set(path, { label, element }));
    return () => {
      if (this.#inputs.get(path)?.element === element) this.#inputs.delete(path);
    };
  };

  /** What is wrong with a field, in sentences that follow its label. */
  of(path: string): string[] {
    return this.#landed.filter((fault) => fault.path === path).map(({ message }) => message);
  }

  /** All that is wrong, in the order of the form, each with the way to its field. */
  all = $derived.by(() =>
    this.#landed
      .map(({ field, message, path }) => {
        const input = path === undefined ? undefined : this.#inputs.get(path);
        return { text: `${input?.label ?? field} ${message}`, element: input?.element };
      })
      .sort((a, b) => {
        if (!a.element || !b.element) return a.element ? -1 : b.element ? 1 : 0;
        return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      })
  );
}
