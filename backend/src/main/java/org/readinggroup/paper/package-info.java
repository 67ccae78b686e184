/** The papers that sessions discuss. */
package org.readinggroup.paper;
