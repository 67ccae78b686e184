import { createContext } from 'svelte';

/** The group's name for titles, as a function because it arrives after the first page may have been shown. */
export const [groupName, setGroupName] = createContext<() => string>();
