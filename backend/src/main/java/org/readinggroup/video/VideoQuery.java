package org.readinggroup.video;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.PageRequest;
import org.readinggroup.shared.web.Parameters;

/** The parameters of the list of videos. */
public class VideoQuery extends PageQuery {
    private static final String NEWEST = "-publishedOn";
    private static final String OLDEST = "publishedOn";

    /** A date is written with four digits for the year. */
    private static final int LAST_YEAR = 9_999;

    @QueryParam("kind")
    @Parameter(
            description = "Only videos of this kind.",
            example = "RECORDING",
            schema = @Schema(implementation = VideoKind.class))
    String kind;

    @QueryParam("featured")
    @Parameter(
            description = "Only videos that are featured, or only those that are not.",
            example = "true",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String featured;

    @QueryParam("q")
    @Parameter(
            description =
                    "Full text over title, texts and creator: every word, as a prefix; \"a phrase\"; -without. Accents and case do not matter.",
            example = "masked diffusion",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    String q;

    @QueryParam("sort")
    @Parameter(
            description =
                    "The order. Videos whose day of publication is not known come after the newest first, and before the oldest.",
            example = "-publishedOn",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {NEWEST, OLDEST},
                            defaultValue = NEWEST))
    String sort;

    /** What is asked for, and of which page. */
    public record Read(
            Optional<VideoKind> kind,
            Optional<Boolean> featured,
            Optional<String> search,
            boolean newestFirst,
            PageRequest page) {

        /** The same, of recordings where no kind is asked for. */
        public Read orRecordings() {
            return new Read(kind.or(() -> Optional.of(VideoKind.RECORDING)), featured, search, newestFirst, page);
        }

        /** The order as it is spelled in an address. */
        String sort() {
            return newestFirst ? NEWEST : OLDEST;
        }
    }

    /** Reads all parameters; ends the request with 400 that names each wrong one. */
    public Read read() {
        Violations violations = new Violations();
        String order = sort == null ? NEWEST : sort;
        if (!order.equals(NEWEST) && !order.equals(OLDEST)) {
            violations.query("sort", "must be -publishedOn or publishedOn, not " + Parameters.quoted(order));
        }
        Read read = new Read(
                Parameters.oneOf("kind", kind, VideoKind.values(), violations),
                Parameters.flag("featured", featured, violations),
                Parameters.search("q", q, violations),
                order.equals(NEWEST),
                page(order, VideoQuery::fits, violations));
        violations.refuseIfAny();
        return read;
    }

    private static boolean fits(Cursor cursor) {
        if (cursor.keys().size() != 3
                || !Cursor.isInstant(cursor.keys().get(1))
                || !Cursor.isId(cursor.keys().get(2))) {
            return false;
        }
        try {
            int year = LocalDate.parse(cursor.keys().get(0)).getYear();
            return year >= VideoRepository.UNPUBLISHED.getYear() && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
