import { resolve } from '$app/paths';

/** Every address of the page is made here; the service's own addresses stand below. */
export const paths = {
  home: () => resolve('/'),
  sessions: (query = '') => resolve('/sessions') + (query && `?${query}`),
  session: (slug: string) => resolve('/sessions/[slug]', { slug }),
  videos: (query = '') => resolve('/videos') + (query && `?${query}`),
  /** Link to it with VideoLink: the page needs a document of its own. */
  video: (slug: string) => resolve('/videos/[slug]', { slug }),
  about: () => resolve('/about'),
  people: () => resolve('/people'),
  person: (slug: string) => resolve('/people/[slug]', { slug }),
  papers: () => resolve('/papers'),
  paper: (slug: string) => resolve('/papers/[slug]', { slug })
};

/** Where the service, not the page, answers. */
export const servicePaths = { api: '/api' };

/** A paper's page on arXiv, from its normalised identifier (`2506.20639`, `cs/0112017`). */
export const arxiv = (arxivId: string) => `https://arxiv.org/abs/${arxivId}`;

export const doi = (doi: string) => `https://doi.org/${doi}`;

/** YouTube's player without cookies; asked for on a click only. */
export const youtubePlayer = (youtubeId: string) =>
  `https://www.youtube-nocookie.com/embed/${encodeURIComponent(youtubeId)}?autoplay=1`;
