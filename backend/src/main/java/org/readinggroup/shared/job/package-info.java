/** Regular work that is done by one replica at a time, whichever comes to it first. */
package org.readinggroup.shared.job;
