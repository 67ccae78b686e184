import { untrack } from 'svelte';
import { randomKey } from '../api/key.ts';
import { mayPass, type Refusal } from '../api/problem.ts';
import type { Sent } from '../api/send.ts';
import type { Violation } from '../api/types.ts';
import type { Drafts, KeptDraft, Pending } from './drafts.ts';
import { Faults } from './faults.svelte.ts';
import { merge, type Merge } from './merge.ts';
import { same } from './same.ts';
import type { Source, Viewed } from './source.ts';
import { partsOf, standing, valueAt } from './violations.ts';

/** Long enough to type the next letter, short enough to lose next to nothing, in milliseconds. */
const PAUSE = 250;

/** How long to wait before a save that was not answered is sent again: each time longer, in milliseconds. */
const RETRIES = [2_000, 5_000, 10_000, 20_000, 60_000];

/** Two versions between which somebody has to choose. */
export interface Conflict<E, V> {
  merge: Merge<E>;
  base: E;
  mine: E;
  theirs: V;
  etag: string | null;
}

/** What was asked to be written: the body, and what the form had when it was asked. */
interface Wanted<E> {
  body: E;
  form: E;
}

/**
 * One record while somebody edits it. Holds what the form shows, keeps it in this browser until the service has it, and
 * writes it: again where nothing answered, side by side with the other version where somebody else was faster, and onto
 * its field whatever the service refuses.
 */
export class RecordForm<E extends object, V extends Viewed<E>> {
  /** What the inputs show. */
  edit = $state() as E;
  /** The record as the service last gave it; null until it is created. */
  view = $state.raw<V | null>(null);
  /** Saving is under way, or nothing answered and it is tried again by itself. */
  state = $state<'idle' | 'saving' | 'waiting'>('idle');
  problem = $state.raw<Refusal | null>(null);
  conflict = $state.raw<Conflict<E, V> | null>(null);
  /** Unsaved work that was left behind, until somebody says what becomes of it. */
  offers = $state.raw<KeptDraft<E>[]>([]);
  /** Whether this browser can keep unsaved work. */
  keeps = $state(true);
  /** When the service last took a save, in milliseconds. */
  savedAt = $state<number | null>(null);

  #base = $state.raw() as E;
  #refused = $state.raw<{ violations: Violation[]; edit: E } | null>(null);
  #etag: string | null;
  /** A version that was read after the one that unsaved work is on. */
  #newer: { than: string | null; etag: string | null } | null = null;
  #pending: Pending<E> | null = null;
  /** What was last kept, and when it was written. */
  #written: { edit: E; at: number } | null = null;
  #wanted: Wanted<E> | null = null;
  #retries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** Nobody sees the form any more: what is under way is the last that is sent. */
  #isLeft = false;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #key = randomKey();

  constructor(
    readonly source: Source<E, V>,
    private readonly drafts: Drafts,
    start: { view: V; etag: string | null } | { blank: E }
  ) {
    if ('view' in start) {
      this.view = start.view;
      this.#base = start.view.edit;
      this.#etag = start.etag;
    } else {
      this.#base = start.blank;
      this.#etag = null;
    }
    this.edit = structuredClone(this.#base);
    this.offers = drafts.list<E>(source.record(this.view));
  }

  /** What the service has, or what a new record begins with. */
  get base(): E {
    return this.#base;
  }

  get isNew(): boolean {
    return this.view === null;
  }

  /** Whether there is anything that the service does not have; not derived, for that stands still once the page was left. */
  get changed(): boolean {
    return !same(this.edit, this.#base);
  }

  #standing = $derived.by(() =>
    this.#refused ? standing(this.#refused.violations, this.#refused.edit, this.edit) : []
  );

  /** What the service refused and nobody has mended yet. */
  readonly faults = new Faults(() => this.#standing);

  /** What the service refused last, mended or not: another object with each refusal, null once it took a save. */
  get refused(): object | null {
    return this.#refused;
  }

  /** Keeps the work while the component that calls this is there; call it while that is set up. */
  attach() {
    $effect(() => {
      // Read here, so that this runs at each change.
      const isUnsaved = this.changed;
      JSON.stringify(this.edit);
      untrack(() => {
        clearTimeout(this.#keepTimer);
        if (this.offers.length > 0) return;
        this.#keepTimer = setTimeout(() => (isUnsaved ? this.keep() : this.#forget()), PAUSE);
      });
    });
    $effect(() => {
      this.#isLeft = false;
      const keep = () => this.keep();
      const retry = () => void this.retry();
      addEventListener('pagehide', keep);
      document.addEventListener('visibilitychange', keep);
      addEventListener('online', retry);
      return () => {
        removeEventListener('pagehide', keep);
        document.removeEventListener('visibilitychange', keep);
        removeEventListener('online', retry);
        clearTimeout(this.#retryTimer);
        clearTimeout(this.#keepTimer);
        this.#isLeft = true;
        this.keep();
      };
    });
  }

  /** Writes unsaved work down in this browser, now. */
  keep() {
    if (this.offers.length > 0 || (!this.changed && !this.#pending)) return;
    const edit = $state.snapshot(this.edit) as E;
    if (!same(edit, this.#written?.edit)) this.#written = { edit, at: Date.now() };
    this.keeps = this.drafts.keep<E>(this.#draftId(), {
      at: this.#written?.at ?? Date.now(),
      edit,
      base: this.view ? this.#base : null,
      etag: this.#etag,
      address: this.source.address(this.view),
      title: this.source.title(this.edit),
      pending: this.#pending
    });
  }

  /** Goes on with work that was left behind; where the record has changed since, both versions are set side by side. */
  resume(offer: KeptDraft<E>) {
    this.offers = [];
    this.#pending = offer.pending;
    this.#written = { edit: structuredClone(offer.edit), at: offer.at };
    this.edit = offer.edit;
    if (this.view && offer.base && offer.etag !== this.#etag) {
      const current = { view: this.view, etag: this.#etag };
      // Whoever puts the choice off is asked again by the next save.
      this.#base = offer.base;
      this.#etag = offer.etag;
      this.edit = this.#meet(current, offer.base, offer.edit) ?? offer.edit;
    }
    this.keep();
    if (this.keeps) this.drafts.remove(offer.id);
  }

  /** Gives up work that was left behind. */
  drop(offer: KeptDraft<E>) {
    this.drafts.remove(offer.id);
    this.offers = this.offers.filter((other) => other.id !== offer.id);
  }

  /** Leaves it for another day. */
  postpone() {
    this.offers = [];
  }

  /** Goes back to what the service has. */
  discard() {
    clearTimeout(this.#retryTimer);
    this.edit = structuredClone(this.#base);
    this.state = 'idle';
    this.problem = null;
    this.#refused = null;
    this.#wanted = null;
    this.#pending = null;
    this.#forget();
  }

  /** Writes what the form shows, with `wish` in place of what it shows of those; true once the service has it. */
  async save(wish: Partial<E> = {}): Promise<boolean> {
    if (this.state === 'saving' || this.conflict) return false;
    const form = $state.snapshot(this.edit) as E;
    this.#wanted = { form, body: { ...form, ...wish } };
    this.#retries = 0;
    return this.#write();
  }

  /** Sends once more what was not answered, as it was. */
  async retry(): Promise<boolean> {
    return this.state === 'waiting' && this.#wanted ? this.#write() : false;
  }

  /** Ends a conflict with what the person chose, and writes that. */
  async settle(chosen: E): Promise<boolean> {
    if (!this.conflict) return false;
    const { theirs, etag } = this.conflict;
    const wanted = this.#wanted;
    this.conflict = null;
    this.view = theirs;
    this.#etag = etag;
    this.#base = theirs.edit;
    // A wish, such as to publish, is no part of the form until it has come true.
    const wished = wanted
      ? Object.fromEntries(
          Object.entries(wanted.body).filter(([name, value]) => !same(value, wanted.form[name as keyof E]))
        )
      : {};
    const wish = Object.fromEntries(Object.keys(wished).map((name) => [name, chosen[name as keyof E]])) as Partial<E>;
    const back = Object.fromEntries(Object.keys(wished).map((name) => [name, theirs.edit[name as keyof E]]));
    this.edit = structuredClone({ ...chosen, ...back });
    return this.save(wish);
  }

  /** Puts the conflict aside; what was written stays in the form, unsaved. */
  defer() {
    this.conflict = null;
    this.state = 'idle';
  }

  /** Takes over what else the service says of the record now; what was written in it meanwhile waits for the next save. */
  refresh(sent: { data: V; etag: string | null }) {
    if (!same(sent.data.edit, this.#base)) return;
    this.view = sent.data;
    this.#etag = sent.etag;
  }

  get etag(): string | null {
    return this.#etag;
  }

  /**
   * Does what was decided about the record as a whole, such as to delete it, in the version that was read last. Where that
   * is not the service's any more, it is read anew and nothing is done: the next decision is about what it says now.
   */
  async decide<T>(act: (view: V, etag: string | null) => Promise<Sent<T>>): Promise<Sent<T> | undefined> {
    if (!this.view) return undefined;
    const sent = await act(this.view, this.#newer?.than === this.#etag ? this.#newer.etag : this.#etag);
    if (sent.problem?.type !== 'stale') return sent;
    const current = await this.source.read(this.view);
    if (current.problem) return current;
    this.#overtake(current);
    return {
      problem: { ...sent.problem, detail: 'Nothing was done. It has been read anew: look at it, then decide.' }
    };
  }

  /** What is unsaved stays on its own version, so that a save sets both side by side. */
  #overtake({ data, etag }: { data: V; etag: string | null }) {
    if (this.changed) {
      this.#newer = { than: this.#etag, etag };
      return;
    }
    this.view = data;
    this.#etag = etag;
    this.#base = data.edit;
    this.edit = structuredClone(data.edit);
  }

  /** The value at a path of the form: `speakers[0].affiliation`. */
  at(path: string): unknown {
    return valueAt(this.edit, path);
  }

  set(path: string, value: unknown) {
    const parts = partsOf(path);
    const last = parts.pop()!;
    const owner = parts.length > 0 ? valueAt(this.edit, parts.join('.')) : this.edit;
    (owner as Record<string, unknown>)[last] = value;
  }

  #draftId = () => this.drafts.id(this.source.record(this.view), this.#key);

  #forget() {
    if (!this.#pending) this.drafts.remove(this.#draftId());
  }

  async #write(): Promise<boolean> {
    const wanted = this.#wanted;
    if (!wanted) return false;
    clearTimeout(this.#retryTimer);
    this.state = 'saving';
    this.problem = null;
    return this.view ? this.#replace(wanted, this.view) : this.#create(wanted);
  }

  async #create(wanted: Wanted<E>): Promise<boolean> {
    if (!this.source.create) throw new Error('Nothing of this kind can be created');
    this.#pending ??= { key: randomKey(), body: wanted.body };
    const { body, key } = this.#pending;
    this.keep();
    const sent = await this.source.create(body, key);
    if (sent.problem) {
      const isUnderWay = sent.problem.type === 'conflict' && sent.problem.violations.length === 0;
      const again = mayPass(sent.problem) || isUnderWay;
      // What was refused was not made; the next try is another one.
      if (!again && sent.problem.status !== 401) this.#pending = null;
      return this.#fail(sent.problem, wanted, again);
    }
    this.drafts.remove(this.#draftId());
    this.#pending = null;
    const isAll = same(body, wanted.body);
    this.#adopt(sent, isAll ? wanted : { body, form: body });
    if (isAll) return true;
    // It was an earlier try that has now been answered; what was written since follows.
    this.#wanted = wanted;
    return this.#replace(wanted, sent.data);
  }

  async #replace(wanted: Wanted<E>, view: V): Promise<boolean> {
    if (this.#isLeft) return false;
    this.state = 'saving';
    const sent = await this.source.replace(view, wanted.body, this.#etag);
    if (!sent.problem) return this.#adopt(sent, wanted);
    if (sent.problem.type !== 'stale') return this.#fail(sent.problem, wanted, mayPass(sent.problem));
    const current = await this.source.read(view);
    if (current.problem) return this.#fail(current.problem, wanted, mayPass(current.problem));
    const merged = this.#meet({ view: current.data, etag: current.etag }, this.#base, wanted.body);
    if (!merged) {
      this.state = 'idle';
      return false;
    }
    // A save whose answer was lost has arrived after all.
    if (same(current.data.edit, merged)) return this.#adopt(current, wanted);
    return this.#replace({ form: wanted.form, body: merged }, current.data);
  }

  /** What to write where they have changed nothing else; null where both versions are now set side by side. */
  #meet(theirs: { view: V; etag: string | null }, base: E, mine: E): E | null {
    const found = merge(this.source.fields, base, mine, theirs.view.edit);
    if (found.theirs.length === 0 && found.conflicts.length === 0) {
      this.view = theirs.view;
      this.#etag = theirs.etag;
      this.#base = theirs.view.edit;
      return found.merged;
    }
    this.conflict = { merge: found, base, mine, theirs: theirs.view, etag: theirs.etag };
    return null;
  }

  /** Takes what the service gave, but for what was typed while it was under way. */
  #adopt(sent: { data: V; etag: string | null }, wanted: Wanted<E>): boolean {
    const given = sent.data.edit;
    const now = $state.snapshot(this.edit) as E;
    for (const name of Object.keys({ ...now, ...given }) as (keyof E)[]) {
      const untouched = same(now[name], wanted.form[name]) || same(now[name], wanted.body[name]);
      if (untouched && !Object.is(now[name], given[name])) this.edit[name] = structuredClone(given[name]);
    }
    this.view = sent.data;
    this.#etag = sent.etag;
    this.#base = given;
    this.#refused = null;
    this.#wanted = null;
    this.#retries = 0;
    this.problem = null;
    this.state = 'idle';
    this.savedAt = Date.now();
    if (this.changed) this.keep();
    else this.#forget();
    return true;
  }

  #fail(problem: Refusal, wanted: Wanted<E>, again: boolean): boolean {
    this.problem = problem;
    this.keep();
    if (again && !this.#isLeft) {
      this.state = 'waiting';
      const pause = RETRIES[Math.min(this.#retries++, RETRIES.length - 1)]!;
      this.#retryTimer = setTimeout(() => void this.retry(), pause);
      return false;
    }
    this.state = 'idle';
    this.#wanted = null;
    this.#refused = problem.violations.length > 0 ? { violations: problem.violations, edit: wanted.form } : null;
    return false;
  }
}
