/** Full-text search: from what a person types to what PostgreSQL understands. */
package org.readinggroup.shared.search;
