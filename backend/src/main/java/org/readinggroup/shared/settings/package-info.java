/** What a person sets before a start. */
package org.readinggroup.shared.settings;
