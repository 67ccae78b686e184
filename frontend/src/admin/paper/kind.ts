import { paths } from '#lib/paths.ts';
import { records } from '../api/records.ts';
import type { AdminPaper, PaperEdit } from '../api/types.ts';
import { textField } from '../edit/fields.ts';
import { linesField } from '../kind/fields.ts';
import { NOT_PUBLIC, type Kind } from '../kind/kind.ts';
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
  notes: ({ authors, arxivId, doi, public: isPublic }) => [
    !isPublic && NOT_PUBLIC,
    authors.length > 4 ? `${authors.slice(0, 3).join(', ')} and ${authors.length - 3} more` : authors.join(', '),
    arxivId ? `arXiv:${arxivId}` : doi
  ],
  visitors: (paper) => (paper.public ? paths.paper(paper.slug) : null),
  gone: 'Visitors do not find the paper any more. One that a session discusses stays.',
  blank: () => ({ title: '', slug: null, authors: [], arxivId: null, doi: null, url: null }),
  paths: adminPaths.papers
};
