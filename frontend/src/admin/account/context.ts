import { createContext } from 'svelte';
import type { Account } from '../api/types.ts';
import { Drafts } from '../edit/drafts.ts';

/** Who is signed in, as a function because signing in again in place may change it. */
export const [currentAccount, setCurrentAccount] = createContext<() => Account>();

/** The unsaved work of whoever is signed in, in this browser. */
export const draftsOf = (account: Account) => new Drafts(localStorage, account.id);
