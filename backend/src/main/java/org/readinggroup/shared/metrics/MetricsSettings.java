package org.readinggroup.shared.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What Quarkus asks for when it sets its meters up. */
class MetricsSettings {
    @Produces
    @Singleton
    MeterFilter refusedAddresses() {
        return new RefusedAddresses();
    }
}
