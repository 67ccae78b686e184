import { createContext } from 'svelte';
import type { RecordForm } from './record-form.svelte.ts';
import type { Viewed } from './source.ts';

/** What the inputs of a form need of it, whatever kind of record it is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an input reaches its value by path, not by type
export type AnyForm = RecordForm<any, Viewed<any>>;

/** The form that the inputs below belong to. */
export const [formContext, setFormContext] = createContext<AnyForm>();
