/** Every error answer of the API, built in one place: RFC 9457 problems. */
package org.readinggroup.shared.problem;
