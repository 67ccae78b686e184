// The service reads it in the same way (`ArxivId`), so that a paper that is there already is found by what somebody types.

const AROUND =
  /^(?:(?:https?:\/\/)?(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\.|arxiv:\s*)?(?<id>[^?#\s]+?)(?:v[1-9]\d*)?(?:\.pdf)?\/?(?:[?#].*)?(?:\s*\[[a-z.-]+\])?$/i;

/** From April 2007 on; the fifth digit came in January 2015. */
const SINCE_2007 =
  /^(?:(?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])(?:0[1-9]|1[0-2]))\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})$/;
const BEFORE_2007 =
  /^(?<archive>[a-z]+(?:-[a-z]+)?)(?:\.[A-Za-z]{2}|\.[a-z]+-[a-z]+)?\/(?<number>(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])\d{3})$/;

/**
 * An arXiv id in any usual spelling (`arXiv:2506.20639v2 [cs.LG]`, an address of arxiv.org, arXiv's own DOI, `cs/0112017`), as
 * the service keeps it: without version and subject class. Null where the text is none.
 */
export function arxivIdIn(text: string): string | null {
  const id = AROUND.exec(text.trim())?.groups?.id ?? '';
  if (SINCE_2007.test(id)) return id;
  const old = BEFORE_2007.exec(id)?.groups;
  return old ? `${old.archive}/${old.number}` : null;
}
