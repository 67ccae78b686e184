/** How organizers change records: the same steps, checks and history for every kind. */
package org.readinggroup.shared.edit;
