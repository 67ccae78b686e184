/** An arXiv id in any usual spelling (`arXiv:2506.20639v2`, an address of arxiv.org, `cs/0112017`), as the service keeps it. */
export function arxivIdIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(https?:\/\/)?(www\.|export\.)?arxiv\.org\/(abs|pdf|html)\//i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/(\.pdf|[?#].*)$/i, '');
  const id = bare.replace(/v\d+$/, '');
  return /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/.test(id) ? id : null;
}
