/** Who changed which record, when and how: written in the transaction of the change, and never changed afterwards. */
package org.readinggroup.shared.history;
