/** The reading group's platform: one package a feature; {@code shared} depends on none of them. */
package org.readinggroup;
