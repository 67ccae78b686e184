/** Markdown to safe HTML, and titles to slugs. */
package org.readinggroup.shared.text;
