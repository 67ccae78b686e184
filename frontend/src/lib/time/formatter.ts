const made = new Map<string, Intl.DateTimeFormat>();

/**
 * The formatter with these options, made once: to make one costs some sixty times what it costs to use it, and
 * a calendar says thousands of dates. Throws where the browser does not have the zone.
 */
export function formatter(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  let found = made.get(key);
  if (!found) made.set(key, (found = new Intl.DateTimeFormat(locale, options)));
  return found;
}
