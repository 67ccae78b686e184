package org.readinggroup.shared.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One label for all addresses of requests that were refused before anything was found at them, and of those that ask what may
 * be asked (OPTIONS), at which nothing is looked for. Whoever asks makes such an address up, and there is room for a hundred
 * labels: without this a scanner would use them up, and what is asked for the first time after that would be counted nowhere.
 */
class RefusedAddresses implements MeterFilter {
    /** The label; like Quarkus's own NOT_FOUND, it looks like no address. */
    static final String REFUSED = "REFUSED";

    /**
     * As many as Quarkus gives labels to (quarkus.micrometer.binder.http-server.max-uri-tags); what is found after that is
     * counted under the one label too, rather than nowhere.
     */
    private static final int MOST = 100;

    private static final String REQUESTS = "http.server.requests";

    /** Addresses without a placeholder at which something was found before; no more than there are labels. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        String address = id.getTag("uri");
        if (address == null || !address.startsWith("/") || address.contains("{")) {
            return id;
        }
        if (isFound(id) && known.size() < MOST) {
            known.add(address);
        }
        return known.contains(address) ? id : id.replaceTags(withoutAddress(id));
    }

    /** A preflight is answered for every address, whether there is anything at it or not. */
    private static boolean isFound(Meter.Id id) {
        return "SUCCESS".equals(id.getTag("outcome")) && !"OPTIONS".equals(id.getTag("method"));
    }

    private static Iterable<Tag> withoutAddress(Meter.Id id) {
        return id.getTags().stream()
                .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", REFUSED) : tag)
                .toList();
    }
}
