package org.readinggroup.video;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a video is to the group. */
@Schema(description = "`RECORDING` of a session, or a `RELEVANT` talk from elsewhere.")
public enum VideoKind {
    RECORDING,
    RELEVANT
}
