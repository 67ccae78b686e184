/** Who makes a request of the admin half of the API; known to features without knowing how they signed in. */
package org.readinggroup.shared.caller;
