package org.readinggroup.shared.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.caller.Caller;

/**
 * Who made a change.
 *
 * @param accountId null for what the service did by itself
 * @param tokenId the account's API token that made it, or null
 */
@Schema(description = "Who made a change.")
public record Actor(
        @JsonIgnore UUID accountId,

        @Schema(description = "The account's name, or what of the service did it.", examples = "Ada")
        String name,

        @JsonIgnore UUID tokenId,

        @Schema(description = "The API token by which the account did it.", examples = "backup script", nullable = true)
        String token) {

    /** What an empty database is filled with. */
    public static final Actor CONTENT_FILE = new Actor(null, "Content file", null, null);

    /** What empties the bin. */
    public static final Actor BIN = new Actor(null, "Bin", null, null);

    public static Actor of(Caller caller) {
        return new Actor(caller.accountId(), caller.name(), caller.tokenId(), caller.tokenName());
    }
}
