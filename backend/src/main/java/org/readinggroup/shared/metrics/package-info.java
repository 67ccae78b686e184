/** What operators see of the service at {@code /q/metrics}. */
package org.readinggroup.shared.metrics;
