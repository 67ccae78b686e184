// Addresses at other hosts. They stand apart from ours, since the front page has none of them.

/** A paper's page on arXiv, from its normalised identifier (`2506.20639`, `cs/0112017`). */
export const arxiv = (arxivId: string) => `https://arxiv.org/abs/${arxivId}`;

export const doi = (doi: string) => `https://doi.org/${doi}`;

/** YouTube's player without cookies; asked for on a click only. */
export const youtubePlayer = (youtubeId: string) =>
  `https://www.youtube-nocookie.com/embed/${encodeURIComponent(youtubeId)}?autoplay=1`;
