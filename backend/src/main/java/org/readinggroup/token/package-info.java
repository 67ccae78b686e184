/** API tokens: how scripts ask for an account. */
package org.readinggroup.token;
