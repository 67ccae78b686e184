/** How values are spelled in JSON. */
package org.readinggroup.shared.json;
