package org.readinggroup.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.text.OneLine;

/** Email addresses as names of accounts: in lower case and one spelling, so that one person has one. */
public final class EmailAddress {
    private static final int LONGEST = 254;

    /** What the column takes; whether mail arrives there only mail can tell. */
    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Z}]+@[^@\\s\\p{Z}]+");

    private EmailAddress() {}

    /** Reads a field of a body; what is no address is noted there, and reads as null. */
    public static String read(Body body, String field) {
        String text = body.text(field, LONGEST);
        String email = text == null ? null : normalised(text);
        if (text != null && email == null) {
            body.wrong(field, "must be an email address, such as ada@example.org");
        }
        return email;
    }

    /** The address as it is kept, or null where the text is none. */
    static String normalised(String text) {
        String email = OneLine.tidied(text).toLowerCase(Locale.ROOT);
        return email.length() <= LONGEST && FORM.matcher(email).matches() ? email : null;
    }
}
