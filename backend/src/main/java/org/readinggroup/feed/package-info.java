/** Feeds of sessions and recordings, to subscribe to: Atom, JSON Feed and RSS for podcasts. */
package org.readinggroup.feed;
