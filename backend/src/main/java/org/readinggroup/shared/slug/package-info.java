/** Slugs that records have had: they redirect, and stay reserved. */
package org.readinggroup.shared.slug;
