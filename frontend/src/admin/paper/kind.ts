import { paths } from '#lib/paths.ts';
import { records } from '../api/records.ts';
import type { AdminPaper, PaperEdit } from '../api/types.ts';
import { textField } from '../edit/fields.ts';
import { linesField } from '../kind/fields.ts';
import type { Kind } from '../kind/kind.ts';
import { adminPaths } from '../paths.ts';

export const papers: Kind<PaperEdit, AdminPaper> = {
  one: 'paper',
  many: 'papers',
  records: records('papers'),
  fields: [
    textField('title', 'Title'),
    linesField('authors', 'Authors'),
    textField('arxivId', 'arXiv id'),
    textField('doi', 'DOI'),
    textField('url', 'Elsewhere'),
    textField('slug', 'Address')
  ],
  title: ({ title }) => title,
  heading: ({ title }) => title,
  notes: ({ authors, arxivId, doi }) => [
    authors.length > 4 ? `${authors.slice(0, 3).join(', ')} and ${authors.length - 3} more` : authors.join(', '),
    arxivId ? `arXiv:${arxivId}` : doi
  ],
  visitors: ({ slug }) => paths.paper(slug),
  gone: 'Visitors do not find the paper any more. One that a session discusses stays.',
  blank: () => ({ title: '', slug: null, authors: [], arxivId: null, doi: null, url: null }),
  paths: adminPaths.papers
};
