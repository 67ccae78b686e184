/** Serves the two apps that the frontend module has built, the public page and the organizers': their files, and a shell at every address that shows something. */
package org.readinggroup.page;
