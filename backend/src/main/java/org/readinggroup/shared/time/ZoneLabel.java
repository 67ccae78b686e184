package org.readinggroup.shared.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * What people call a zone's time at an instant: the tz database's alphabetic abbreviation ({@code EST}), and where it has
 * none, the offset ({@code UTC+5:45}).
 */
public final class ZoneLabel {
    private static final Map<String, Map<Integer, String>> ABBREVIATIONS = read();

    private ZoneLabel() {}

    /** The label of {@code zone} at {@code at}; the offset is always the JDK's. */
    public static String at(Instant at, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        String abbreviation =
                ABBREVIATIONS.getOrDefault(zone.getId(), Map.of()).get(Math.floorDiv(offset.getTotalSeconds(), 60));
        return abbreviation != null ? abbreviation : ofOffset(offset);
    }

    private static String ofOffset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds() / 60);
        if (minutes == 0) {
            return "UTC";
        }
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        return "UTC" + sign + minutes / 60 + (minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60));
    }

    private static Map<String, Map<Integer, String>> read() {
        Map<String, Map<Integer, String>> zones = new HashMap<>();
        try (InputStream in = ZoneLabel.class.getResourceAsStream("abbreviations.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" ", -1);
                        Map<Integer, String> ofZone = new HashMap<>();
                        for (int i = 1; i < words.length; i++) {
                            int equals = words[i].indexOf('=');
                            ofZone.put(Integer.valueOf(words[i].substring(0, equals)), words[i].substring(equals + 1));
                        }
                        zones.put(words[0], ofZone);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(zones);
    }
}
