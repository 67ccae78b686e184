import { paths } from '#lib/paths.ts';

/** Loads the page anew once the service answers; where nothing does, that would end on a page of the browser's own. */
export const reloadOnceAnswered = () =>
  fetch(paths.home(), { method: 'HEAD' }).then(
    ({ ok }) => ok && location.reload(),
    () => undefined
  );
