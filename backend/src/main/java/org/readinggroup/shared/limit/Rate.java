package org.readinggroup.shared.limit;

import java.time.Duration;

/**
 * How often something may be tried: {@code burst} times at once, and then once in {@code each}. In any span of time there are
 * at most {@code burst + span / each} tries.
 */
public record Rate(int burst, Duration each) {
    /** How long it takes until a key that is used up is as good as new. */
    Duration whole() {
        return each.multipliedBy(burst);
    }
}
