package org.readinggroup.shared.edit;

import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/**
 * What a change says of the version that it means (RFC 9110, section 13.1.1): without it, two organizers would overwrite each
 * other in silence.
 *
 * @param ifMatch the header, or null
 */
public record Precondition(String ifMatch) {
    /** Of a request that may name a version and need not. */
    public void holdIfGiven(EditedRecord record) {
        holdIfGiven(record.tag());
    }

    /** As {@link #holdIfGiven(EditedRecord)}, of what has a tag and is no record. */
    public void holdIfGiven(String tag) {
        if (ifMatch != null) {
            hold(tag);
        }
    }

    /** Ends the request with 412 where a version is named, for there is none. */
    void holdOfNothing() {
        if (ifMatch != null) {
            throw stale();
        }
    }

    /** Ends the request with 428 where no version is named, and with 412 where it is another one. */
    public void hold(EditedRecord record) {
        hold(record.tag());
    }

    /** As {@link #hold(EditedRecord)}, of what has a tag and is no record. */
    public void hold(String tag) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "If-Match must name the version that this changes: the ETag of the admin read.");
        }
        for (String candidate : ifMatch.split(",", -1)) {
            String bare = candidate.strip();
            if (bare.equals("*") || bare.equals(tag)) {
                return;
            }
        }
        throw stale();
    }

    private static ProblemException stale() {
        return new ProblemException(
                ProblemType.STALE,
                "It has changed since the version that If-Match names. Read it again; nothing was written.");
    }
}
