package org.readinggroup.account;

import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/** The version of an account that a change was made for, by the {@code If-Match} header (RFC 9110, section 13.1.1). */
record IfMatch(String header) {
    /** 428 without the header, 412 where it names other versions than this one. */
    void check(int version) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "If-Match must name the version that is changed: the ETag of the account as it was read.");
        }
        for (String tag : header.split(",", -1)) {
            if (tag.strip().equals("*") || tag.strip().equals(tag(version))) {
                return;
            }
        }
        throw new ProblemException(ProblemType.STALE, "The account was changed meanwhile. Read it again.");
    }

    /** The entity tag of a version. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
