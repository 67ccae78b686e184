/** What is read of the site as a whole: by search engines, and by whoever has found a hole in it. */
package org.readinggroup.site;
