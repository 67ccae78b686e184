/** The path of the address that this document was loaded from, whatever the router has shown since. */
const loadedFrom = new URL(performance.getEntriesByType('navigation')[0]?.name ?? location.href).pathname;

/**
 * Whether the player may be shown: only a document loaded from a video's address carries a content security policy
 * with a place for it. Going back after a reload of another page can miss that, whatever the links do.
 */
export function isLoadedFrom(folder: string): boolean {
  return loadedFrom.startsWith(`${folder}/`);
}
