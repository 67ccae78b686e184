/** What sessions are about, in a word or two. */
package org.readinggroup.topic;
