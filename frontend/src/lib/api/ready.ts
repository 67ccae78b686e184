/** How long the first page waits for its data before it shows itself without, in milliseconds. */
const FIRST_PATIENCE = 250;

let started = false;

/** From the first shown page on, a navigation keeps the page it leaves until the next one's data is there. */
export function markStarted() {
  started = true;
}

type Parts = Record<string, Promise<unknown>>;
type Ready<P extends Parts> = { [K in keyof P]: P[K] | Awaited<P[K]> };

/**
 * What a `load` function returns: each part's value, or on the first page its promise where the service is
 * slow, so that a skeleton is shown. Values rather than promises keep the page's height when somebody goes back.
 */
export async function ready<P extends Parts>(parts: P): Promise<Ready<P>> {
  const found: Partial<Ready<P>> = { ...parts };
  const all = Promise.all(
    Object.entries(parts).map(async ([name, part]) => {
      found[name as keyof P] = (await part) as Awaited<P[keyof P]>;
    })
  );
  await (started ? all : Promise.race([all, new Promise((done) => setTimeout(done, FIRST_PATIENCE))]));
  return { ...found } as Ready<P>;
}
