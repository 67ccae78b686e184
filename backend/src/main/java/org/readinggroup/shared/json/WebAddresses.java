package org.readinggroup.shared.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.readinggroup.shared.json.Value.Read;

/** Addresses of a body, which end up in links. */
final class WebAddresses {
    /** As the database's is_web_address. */
    private static final int LONGEST = 2_000;

    private static final Pattern SPACE_OR_CONTROL = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\\\]");
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
            boolean right = !SPACE_OR_CONTROL.matcher(text).find()
                    && (isHttp(text)
                            || (path && text.startsWith("/") && isUri(text))
                            || (mailto && MAILTO.matcher(text).matches()));
            return right ? Read.right(text) : Read.wrong("must be %s, not %s".formatted(due, Texts.quoted(text)));
        };
    }

    private static boolean isHttp(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return false;
        }
        try {
            URI uri = new URI(text);
            // Somebody's name before the host makes people take it for the host.
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
