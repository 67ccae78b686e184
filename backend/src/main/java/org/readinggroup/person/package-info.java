/** People: speakers and organizers, one record each. */
package org.readinggroup.person;
