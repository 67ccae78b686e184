/** Serves the page that the frontend module has built: its files, and its shell at every address that shows something. */
package org.readinggroup.page;
