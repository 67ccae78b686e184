/** How people write the names that the arXiv gives to papers, and the one way in which they are kept. */
package org.readinggroup.shared.arxiv;
