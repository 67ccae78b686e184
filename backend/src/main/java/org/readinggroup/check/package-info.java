/** What organizers look at before they publish: a text as visitors will see it, and what a careful friend would notice. */
package org.readinggroup.check;
