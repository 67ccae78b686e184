/** The meetings of the group: their plan, status, search and public form. */
package org.readinggroup.session;
