package org.readinggroup.content;

import java.net.URI;
import java.net.URISyntaxException;
import org.readinggroup.shared.json.WebAddresses;

/**
 * Converters for addresses. What is no plain http(s) address is refused here, because pages put these into links: a
 * {@code javascript:} or {@code //host} would act on the reader.
 */
final class Addresses {

    private static final int MAX = 2_000;
    private static final String ABSOLUTE = "an address like https://example.org/page";

    private Addresses() {}

    static String web(Value value) {
        return checked(value, ABSOLUTE, false);
    }

    /** An address, or a path of this site: {@code /photos/ada.jpg}. */
    static String webOrPath(Value value) {
        return checked(value, ABSOLUTE + " or a path like /photos/ada.jpg (one slash first)", true);
    }

    /** An address, or {@code mailto:}. */
    static String webOrMail(Value value) {
        String due = ABSOLUTE + " or mailto:group@example.org";
        String text = value.text(due);
        return WebAddresses.isMailto(text) && parsed(text, value, due) != null ? text : checked(value, due, false);
    }

    private static String checked(Value value, String due, boolean paths) {
        String text = value.text(due);
        if (text.length() > MAX) {
            throw new Refusal("is %,d characters long; at most %,d are allowed".formatted(text.length(), MAX));
        }
        parsed(text, value, due);
        if (!WebAddresses.isHttp(text) && !(paths && WebAddresses.isPath(text))) {
            throw new Refusal("is " + value.found() + "; " + due + " is due");
        }
        return text;
    }

    private static URI parsed(String text, Value value, String due) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Refusal("is " + value.found() + "; " + due + " is due, with %20 for a space and the like");
        }
    }
}
