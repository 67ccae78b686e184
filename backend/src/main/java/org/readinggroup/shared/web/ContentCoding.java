package org.readinggroup.shared.web;

import java.util.Locale;

/** Which codings a request accepts, by its Accept-Encoding header (RFC 9110, section 12.5.3). */
public record ContentCoding(boolean brotli, boolean gzip) {

    /** Reads the header; null and empty accept no coding. A coding with {@code q=0} is not accepted. */
    public static ContentCoding accepted(String header) {
        return header == null
                ? new ContentCoding(false, false)
                : new ContentCoding(accepts(header, "br"), accepts(header, "gzip"));
    }

    private static boolean accepts(String header, String coding) {
        boolean any = false;
        for (String part : header.split(",", -1)) {
            String[] words = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", 2);
            boolean wanted = words.length < 2 || !words[1].matches("q=0(\\.0{0,3})?");
            if (words[0].equals(coding)) {
                return wanted;
            }
            any |= words[0].equals("*") && wanted;
        }
        return any;
    }
}
