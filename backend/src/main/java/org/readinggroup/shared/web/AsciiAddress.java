package org.readinggroup.shared.web;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of any script as headers carry it: a header has one byte a letter, and what is no ASCII would arrive as something
 * else. Other letters are the percent-encoded bytes of UTF-8 (RFC 3987, section 3.1), but for those of the host, which are
 * Punycode (RFC 3492).
 */
public final class AsciiAddress {
    private static final Pattern HOST = Pattern.compile("^https?://(?<host>[^/?#:]+)");

    private static final Pattern OTHER_LETTERS = Pattern.compile("[^\\x00-\\x7f]+");

    /**
     * Java knows how names were written in 2003 only, when these letters were others: straße was strasse, which is another
     * name today. Percent-encoded they are translated by whoever follows the address.
     */
    private static final Pattern CHANGED_SINCE = Pattern.compile("[ßẞς]");

    private AsciiAddress() {}

    /** An absolute http(s) address in ASCII; one that is in ASCII already as it is. */
    public static String of(String address) {
        Matcher found = HOST.matcher(address);
        if (!found.find()) {
            return encoded(address);
        }
        String host = found.group("host");
        return encoded(
                address.substring(0, found.start("host")) + punycode(host) + address.substring(found.end("host")));
    }

    private static String punycode(String host) {
        if (CHANGED_SINCE.matcher(host).find() || !OTHER_LETTERS.matcher(host).find()) {
            return host;
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            // A name that cannot be: the browser says so.
            return host;
        }
    }

    private static String encoded(String address) {
        return OTHER_LETTERS.matcher(address).replaceAll(letters -> percentEncoded(letters.group()));
    }

    private static String percentEncoded(String letters) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : letters.getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(octet));
        }
        return encoded.toString();
    }
}
