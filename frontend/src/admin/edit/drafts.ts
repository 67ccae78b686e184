/** Unsaved work as it is kept in this browser. */
export interface Draft<E> {
  /** When it was last changed, in milliseconds. */
  at: number;
  /** What the person has written. */
  edit: E;
  /** What the service had when it was begun, and its version; null for a record that is not there yet. */
  base: E | null;
  etag: string | null;
  /** Where the record is edited, for who looks for work that was left behind. */
  address: string;
  /** What to call it. */
  title: string;
  /** A creation that was sent and not answered: sent again with its key, it cannot be made twice. */
  pending: Pending<E> | null;
}

export interface Pending<E> {
  key: string;
  body: E;
}

export interface KeptDraft<E> extends Draft<E> {
  id: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'readinggroup/unsaved/';

/** How long work is kept that nobody comes back to, in milliseconds. */
const KEPT = 90 * 24 * 60 * 60 * 1000;

/**
 * Unsaved work of one account, in the browser's own storage: it is written at once, so it survives a tab that is closed,
 * a reload and a browser that ends. Each open form writes its own, so two tabs do not overwrite each other.
 */
export class Drafts {
  constructor(
    private readonly store: Store,
    private readonly account: string,
    private readonly now: () => number = Date.now
  ) {}

  /** All of the account, or of one record alone; the latest first. */
  list<E>(record?: string): KeptDraft<E>[] {
    const prefix = `${PREFIX}${this.account}/${record === undefined ? '' : `${record}/`}`;
    const found: KeptDraft<E>[] = [];
    for (let index = 0; index < this.store.length; index++) {
      const id = this.store.key(index);
      const draft = id?.startsWith(prefix) ? this.read<E>(id) : undefined;
      if (id && draft) found.push({ ...draft, id });
    }
    const fresh = found.filter((draft) => draft.at > this.now() - KEPT);
    for (const old of found) if (!fresh.includes(old)) this.remove(old.id);
    return fresh.sort((a, b) => b.at - a.at);
  }

  /** The name under which a form keeps its work; `record` is `session/` and an id, or `session/new`. */
  id(record: string, form: string): string {
    return `${PREFIX}${this.account}/${record}/${form}`;
  }

  /** Keeps it; false where the browser has no room or keeps nothing. */
  keep<E>(id: string, draft: Draft<E>): boolean {
    try {
      this.store.setItem(id, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  remove(id: string) {
    try {
      this.store.removeItem(id);
    } catch {
      // A browser that keeps nothing has nothing to remove.
    }
  }

  private read<E>(id: string): Draft<E> | undefined {
    try {
      const draft = JSON.parse(this.store.getItem(id) ?? 'null') as Draft<E> | null;
      return draft && typeof draft.at === 'number' && typeof draft.edit === 'object' ? draft : undefined;
    } catch {
      return undefined;
    }
  }
}
