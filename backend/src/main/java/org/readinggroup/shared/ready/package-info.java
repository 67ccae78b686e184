/** Public answers, kept ready for as long as nothing that they show has changed. */
package org.readinggroup.shared.ready;
