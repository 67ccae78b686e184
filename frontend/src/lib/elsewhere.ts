/** Addresses that lead off the page, and that the first page does not need: apart from paths.ts, which every page loads. */

/** What the service has for calendars and feed readers. */
export const feedPaths = {
  calendar: '/calendar.ics',
  sessionCalendar: (slug: string) => `/sessions/${encodeURIComponent(slug)}.ics`,
  topicCalendar: (slug: string) => `/topics/${encodeURIComponent(slug)}.ics`,
  personCalendar: (slug: string) => `/people/${encodeURIComponent(slug)}.ics`,
  /** It takes the filters of the API's list. */
  sessionsAtom: (query = '') => `/feeds/sessions.atom${query && `?${query}`}`,
  sessionsJson: '/feeds/sessions.json',
  recordingsRss: '/feeds/recordings.rss'
};

/** A paper's page on arXiv, from its normalised identifier (`2506.20639`, `cs/0112017`). */
export const arxiv = (arxivId: string) => `https://arxiv.org/abs/${arxivId}`;

export const doi = (doi: string) => `https://doi.org/${doi}`;

/** YouTube's player without cookies; asked for on a click only. */
export const youtubePlayer = (youtubeId: string) =>
  `https://www.youtube-nocookie.com/embed/${encodeURIComponent(youtubeId)}?autoplay=1`;
