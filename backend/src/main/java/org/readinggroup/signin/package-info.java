/** Signing in and out, and the gate before everything that is not public. */
package org.readinggroup.signin;
