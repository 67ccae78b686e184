import { createContext, tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Refusal } from '../api/problem.ts';
import type { Sent } from '../api/send.ts';

/** A form that is sent once and keeps nothing: whether it is under way, and what is wrong with which of its inputs. */
export class ShortForm {
  busy = $state(false);
  problem = $state.raw<Refusal | null>(null);
  /** The names of the inputs that are there. */
  readonly names = new SvelteSet<string>();

  /** `belongs` names the input that a refusal is about which names none itself. */
  constructor(private readonly belongs: (problem: Refusal) => string | undefined = () => undefined) {}

  /** What is wrong with an input, in sentences that follow its label. */
  errors(name: string): string[] {
    return this.#told.filter(({ field }) => field === name).map(({ message }) => message);
  }

  /** What is said of the form as a whole: all that no input can mend. */
  said = $derived.by((): string[] => {
    if (!this.problem) return [];
    const elsewhere = this.#told.filter(({ field }) => !this.names.has(field));
    if (elsewhere.length > 0) return elsewhere.map(({ field, message }) => `${field} ${message}`);
    return this.#told.length > 0 ? [] : [this.problem.detail];
  });

  /** Sends it, unless it is under way; what came back, or undefined where it was refused. What is wrong takes the focus. */
  async send<T>(element: HTMLElement, sending: () => Promise<Sent<T>>): Promise<{ data: T } | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = null;
    const sent = await sending();
    this.busy = false;
    if (!sent.problem) return { data: sent.data };
    this.problem = sent.problem;
    await tick();
    element.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    return undefined;
  }

  #told = $derived.by(() => {
    if (!this.problem) return [];
    const field = this.problem.violations.length === 0 ? this.belongs(this.problem) : undefined;
    return field ? [{ field, message: `– ${this.problem.detail}` }] : this.problem.violations;
  });
}

/** The form that the inputs below belong to. */
export const [shortForm, setShortForm] = createContext<ShortForm>();
