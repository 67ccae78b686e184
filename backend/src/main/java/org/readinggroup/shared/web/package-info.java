/** What every answer has in common: limits, headers, entity tags, compression, paging and strict parameters. */
package org.readinggroup.shared.web;
