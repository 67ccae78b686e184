/** XML that is well-formed whatever it says. */
package org.readinggroup.shared.xml;
