/** What the OpenAPI document says of all operations alike. */
package org.readinggroup.shared.openapi;
