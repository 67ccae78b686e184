/** How often something may be tried, by one count in the database that all replicas share. */
package org.readinggroup.shared.limit;
