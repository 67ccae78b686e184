package org.readinggroup.shared.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readinggroup.shared.json.Value.Read;

/** Addresses of a body or a content file, which end up in links. */
public final class WebAddresses {
    /** As the database's is_web_address. */
    private static final int LONGEST = 2_000;

    private static final Pattern SPACE_OR_CONTROL = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\\\]");
    /** A name in any script, or an IPv6 address. Somebody's name before the host makes people take it for the host. */
    private static final Pattern HOST =
            Pattern.compile("(?:[\\p{L}\\p{N}][\\p{L}\\p{N}._~-]*|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

    private static final Pattern MAILTO = Pattern.compile("mailto:[^@:/?#]+@[^@:/?#]+");
    private static final String HTTP = "an absolute address, such as https://example.org/a-page";

    private WebAddresses() {}

    static Value<String> absolute() {
        return address(HTTP, false, false);
    }

    static Value<String> absoluteOrPath() {
        return address(HTTP + ", or a path that starts with one slash", true, false);
    }

    static Value<String> absoluteOrMailto() {
        return address(HTTP + ", or mailto: with an email address", false, true);
    }

    private static Value<String> address(String due, boolean path, boolean mailto) {
        return node -> {
            if (!node.isTextual()) {
                return Read.wrong("must be %s, as a text".formatted(due));
            }
            String text = node.textValue();
            if (text.length() > LONGEST) {
                return Read.wrong("must have at most %d characters".formatted(LONGEST));
            }
            if (text.startsWith("//")) {
                return Read.wrong("must not start with two slashes: that names another host; must be " + due);
            }
            boolean right = isHttp(text) || (path && isPath(text)) || (mailto && isMailto(text));
            return right ? Read.right(text) : Read.wrong("must be %s, not %s".formatted(due, Texts.quoted(text)));
        };
    }

    /** Whether it is an absolute http(s) address, with its scheme in small letters, as the database wants it. */
    public static boolean isHttp(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return false;
        }
        String authority = parsed(text).map(URI::getRawAuthority).orElse(null);
        return authority != null && HOST.matcher(authority).matches();
    }

    /** Whether it is a path of this service, which starts with exactly one slash. */
    public static boolean isPath(String text) {
        return text.startsWith("/")
                && !text.startsWith("//")
                && parsed(text).map(URI::getRawPath).isPresent();
    }

    /** Whether it is {@code mailto:} with an email address, and nothing about the mail. */
    public static boolean isMailto(String text) {
        return MAILTO.matcher(text).matches() && !SPACE_OR_CONTROL.matcher(text).find();
    }

    private static Optional<URI> parsed(String text) {
        try {
            return SPACE_OR_CONTROL.matcher(text).find() ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
