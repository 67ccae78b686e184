package org.readinggroup.session;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.arxiv.ArxivId;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.time.DayOrInstant;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.PageRequest;
import org.readinggroup.shared.web.Parameters;

/** The parameters of the list of sessions. */
public class SessionQuery extends PageQuery {
    private static final String DATE_OR_INSTANT = "A date in the group's zone, or an RFC 3339 instant.";

    @QueryParam("q")
    @Parameter(
            description =
                    "Full text over title, texts, speakers, papers and topics: every word, as a prefix; \"a phrase\"; -without. Accents and case do not matter.",
            example = "masked diffusion",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    String q;

    @QueryParam("status")
    @Parameter(
            description = "Only sessions of this status; may be repeated.",
            example = "[\"RECORDED\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Status.class))
    List<String> status;

    @QueryParam("number")
    @Parameter(
            description = "Only the session of this number.",
            example = "18",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
    String number;

    @QueryParam("from")
    @Parameter(
            description = "Only sessions that begin then or later. " + DATE_OR_INSTANT,
            example = "2026-05-01",
            schema = @Schema(anyOf = {LocalDate.class, Instant.class}))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Only sessions that begin then or earlier, that day included. " + DATE_OR_INSTANT,
            example = "2026-05-31",
            schema = @Schema(anyOf = {LocalDate.class, Instant.class}))
    String to;

    @QueryParam("topic")
    @Parameter(
            description = "Only sessions with this topic (slug).",
            example = "code-generation",
            schema = @Schema(type = SchemaType.STRING, pattern = Parameters.SLUG, maxLength = 100))
    String topic;

    @QueryParam("person")
    @Parameter(
            description = "Only sessions that this person (slug) presented.",
            example = "justin-deschenaux",
            schema = @Schema(type = SchemaType.STRING, pattern = Parameters.SLUG, maxLength = 100))
    String person;

    @QueryParam("paper")
    @Parameter(
            description = "Only sessions that discuss the paper of this arXiv id, in any usual spelling.",
            example = "arXiv:2506.20639v2",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200, pattern = ArxivId.WITHIN))
    String paper;

    @QueryParam("sort")
    @Parameter(
            description = "The order. `relevance` needs `q`.",
            example = "-startsAt",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-startsAt", "startsAt", "relevance"},
                            defaultValue = "-startsAt"))
    String sort;

    /** What is asked for, and of which page. */
    public record Read(SessionFilter filter, PageRequest page) {}

    /** Reads all parameters; ends the request with 400 that names each wrong one. {@code zone} is the group's. */
    public Read read(Supplier<ZoneId> zone) {
        Violations violations = new Violations();
        Optional<String> search = Parameters.search("q", q, violations);
        SessionSort order = order(search.isPresent(), violations);
        Optional<Instant> earliest = DayOrInstant.from("from", from, zone, violations);
        Optional<Instant> before = DayOrInstant.before("to", to, zone, violations);
        if (earliest.isPresent() && before.isPresent() && !earliest.get().isBefore(before.get())) {
            violations.query("from", "must not be after \"to\"");
        }
        OptionalInt ofNumber = Parameters.integer("number", number, 1, Integer.MAX_VALUE, violations);
        SessionFilter filter = new SessionFilter(
                search,
                statuses(violations),
                ofNumber,
                earliest,
                before,
                Parameters.slug("topic", topic, violations),
                Parameters.slug("person", person, violations),
                arxivId(violations),
                order);
        PageRequest page = page(order.spelling(), order::fits, violations);
        violations.refuseIfAny();
        return new Read(filter, page);
    }

    private SessionSort order(boolean searches, Violations violations) {
        if (sort == null) {
            return SessionSort.NEWEST;
        }
        SessionSort order = SessionSort.spelled(sort);
        if (order == null) {
            violations.query("sort", "must be -startsAt, startsAt or relevance, not " + Parameters.quoted(sort));
            return SessionSort.NEWEST;
        }
        if (order == SessionSort.RELEVANCE && !searches) {
            violations.query("sort", "can be relevance only together with \"q\"");
        }
        return order;
    }

    private Set<Status> statuses(Violations violations) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        if (status != null) {
            status.forEach(value -> Parameters.oneOf("status", value, Status.values(), violations)
                    .ifPresent(statuses::add));
        }
        return statuses;
    }

    private Optional<String> arxivId(Violations violations) {
        if (paper == null) {
            return Optional.empty();
        }
        Optional<String> id = ArxivId.parse(paper).map(ArxivId::value);
        if (id.isEmpty()) {
            violations.query("paper", "must be an arXiv id, such as 2506.20639, not " + Parameters.quoted(paper));
        }
        return id;
    }
}
