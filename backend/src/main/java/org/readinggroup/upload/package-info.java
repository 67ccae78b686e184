/** What organizers upload: pictures, which are made anew, and slides; kept and served under addresses made from their content. */
package org.readinggroup.upload;
