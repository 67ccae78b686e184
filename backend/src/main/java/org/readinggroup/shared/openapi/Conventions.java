package org.readinggroup.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.readinggroup.shared.problem.Problem;
import org.readinggroup.shared.web.PublicPaths;

/** Writes into the document what holds for every operation, so that no operation can forget it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Conventions implements OASFilter {
    private static final String PUBLIC = "/api/v1/";
    private static final String ADMIN = "/api/v1/admin/";

    private static final String DESCRIPTION = """
            The API of a reading group: its sessions, videos, people, papers and schedule.

            Nothing outside of `/api/v1/admin` depends on who asks: no cookie and no token is read, and pages of any origin \
            may read it. Everything below `/api/v1/admin` needs an organizer, by the cookie of a sign-in or by an API token.

            A field that can be absent is `null`; a list is never `null`. Instants are RFC 3339 in UTC. Input is strict: an \
            unknown parameter or property is an error. Errors are problems (RFC 9457).

            Every public read has an `ETag`; ask again with `If-None-Match`, and an unchanged one is a short 304.
            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(null);
        // Said, so that nobody has to guess: nothing here asks for a token.
        document.setSecurity(List.of());
        document.setInfo(OASFactory.createInfo()
                .title("Reading group API")
                .version("1")
                .description(DESCRIPTION)
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0")));
        document.setTags(List.of(
                tag("Group", "The group itself."),
                tag("Sessions", "Its meetings: past, announced, and by the weekly rule."),
                tag("Videos", "Recordings of sessions, and relevant talks from elsewhere."),
                tag("People", "Speakers and organizers."),
                tag("Papers", "What sessions discuss."),
                tag("Topics", "What sessions are about."),
                tag("Calendars", "iCalendar (RFC 5545), to subscribe to."),
                tag("Feeds", "Atom, JSON Feed and RSS, to subscribe to."),
                tag("Admin", "What organizers read and write."),
                tag("Preview", "What organizers look at before they publish."),
                tag(AdminConventions.UPLOADS, "Pictures and slides for what organizers write."),
                tag("Signing in", "One's own account, sign-ins and API tokens."),
                tag("Accounts", "Who may write. For owners.")));
        MergePatches.describe(document);
        Set<String> bodies = RequestBodies.schemas(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            // Bodies that a read gives too, to be sent again, are named …Edit.
            if (bodies.contains(name) || name.endsWith("Edit")) {
                // Input is strict; which of its fields have to be there, each says by itself.
                schema.setAdditionalPropertiesBoolean(false);
                schema.getProperties().values().forEach(Conventions::boundItems);
            } else {
                requireAll(schema);
            }
        });
        document.getComponents().setSecuritySchemes(Security.schemes());
        document.getComponents().setResponses(sharedResponses());
        document.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> {
                if (path.startsWith(ADMIN)) {
                    describeOthers(path, operation);
                    AdminConventions.describe(path, method, operation);
                    Security.require(operation);
                } else if (PublicPaths.isPublicRead(path) && method == PathItem.HttpMethod.GET) {
                    describe(path, operation);
                } else if (path.startsWith(PUBLIC)) {
                    describeOthers(path, operation);
                }
            });
        });
        Versions.describe(document);
    }

    private static org.eclipse.microprofile.openapi.models.tags.Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }

    /** An annotation has no place for what holds for the texts of a list: there, lengths are said of the list. */
    private static void boundItems(Schema property) {
        if (property.getItems() != null && property.getMaxLength() != null) {
            property.getItems().minLength(property.getMinLength()).maxLength(property.getMaxLength());
            property.minLength(null).maxLength(null);
        }
    }

    /** A field that can be absent is present and null, so every field of every answer is required. */
    private static void requireAll(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            schema.getProperties().values().forEach(Conventions::allowNull);
        }
    }

    /** A reference that may be null is written as both a choice and a type; the type alone would refuse null again. */
    private static void allowNull(Schema property) {
        if (List.of(SchemaType.OBJECT).equals(property.getType())
                && property.getAnyOf() != null
                && property.getAnyOf().stream()
                        .anyMatch(choice -> List.of(SchemaType.NULL).equals(choice.getType()))) {
            property.setType(null);
        }
    }

    private static void describe(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        APIResponse ok = responses.getAPIResponse("200");
        ok.addHeader("ETag", publicTag());
        ok.addHeader(
                "Cache-Control",
                always("Always `public, no-cache`: keep it, and ask whether it still holds.", "public, no-cache"));
        if (isPage(operation) && path.startsWith(PUBLIC)) {
            ok.addHeader("Link", nextLink(path));
        }
        responses.addAPIResponse("304", reference("NotModified"));
        if (path.contains("{slug}")) {
            responses.addAPIResponse("308", reference("Moved"));
            responses.addAPIResponse("404", reference("NotFound"));
        }
        responses.addAPIResponse("400", reference("Invalid"));
        responses.addAPIResponse("406", reference("NotAcceptable"));
        responses.addAPIResponse("503", reference("Unavailable"));
        responses.setDefaultValue(reference("Problem"));
    }

    /** The admin half, and what is written in the public one. */
    private static void describeOthers(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        responses.getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(response -> response.addHeader(
                        "Cache-Control", always("Always `private, no-store`.", "private, no-store")));
        responses.addAPIResponse("400", reference("Invalid"));
        responses.addAPIResponse("401", reference("Unauthenticated"));
        responses.addAPIResponse("403", reference("Forbidden"));
        if (path.contains("{")) {
            responses.addAPIResponse("404", reference("NotFound"));
        }
        responses.addAPIResponse("406", reference("NotAcceptable"));
        if (operation.getRequestBody() != null) {
            responses.addAPIResponse("413", reference("PayloadTooLarge"));
            responses.addAPIResponse("415", reference("UnsupportedMediaType"));
        }
        responses.addAPIResponse("503", reference("Unavailable"));
        responses.setDefaultValue(reference("Problem"));
    }

    private static boolean isPage(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    private static Map<String, APIResponse> sharedResponses() {
        APIResponse moved = OASFactory.createAPIResponse()
                .description("The record has another slug now.")
                .addHeader("Location", always("Its address of today.", "/api/v1/sessions/diffucoder"));
        APIResponse notModified = OASFactory.createAPIResponse()
                .description("Unchanged since the answer that `If-None-Match` names.")
                .addHeader("ETag", publicTag());
        APIResponse unavailable = problem(
                        "The database does not answer, or there is more to do than can be done in time, `unavailable`. Nothing is lost.")
                .addHeader("Retry-After", always("Seconds after which to try again.", "5"));
        // In a fixed order: the document is the same, byte for byte, whenever it is written.
        Map<String, APIResponse> responses = new TreeMap<>(AdminConventions.responses());
        responses.put("Forbidden", problem("Who asks may not do that, or a page of another origin asks, `forbidden`."));
        responses.put("Invalid", problem("Something given is wrong, `validation`; `violations` names each."));
        responses.put("Moved", moved);
        responses.put("NotAcceptable", problem("The media types of `Accept` cannot be given, `not-acceptable`."));
        responses.put("NotFound", problem("Nothing has that slug or id, `not-found`."));
        responses.put("NotModified", notModified);
        responses.put("PayloadTooLarge", problem("The body is too large, `payload-too-large`."));
        responses.put("Problem", problem("Any other problem: its `type` says which."));
        responses.put(
                "Unauthenticated",
                problem("Nobody is signed in, the token is none, or no account has that password, `unauthenticated`.")
                        .addHeader(
                                "WWW-Authenticate",
                                always("How scripts say who they are.", "Bearer realm=\"reading group\"")));
        responses.put("Unavailable", unavailable);
        responses.put(
                "UnsupportedMediaType",
                problem("The body is of a type or a coding that is not read here, `unsupported-media-type`.")
                        .addHeader(
                                "Accept-Encoding",
                                header("Where the coding is the matter: the one that is read.", "identity")));
        return responses;
    }

    static APIResponse problem(String description) {
        Schema schema = OASFactory.createSchema().ref("Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }

    static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    private static Header publicTag() {
        return always("Names this state of the answer, in this coding.", "\"Sqbyfa5_jmxi1GNw\"");
    }

    /** {@code path} is that of the list. */
    static Header nextLink(String path) {
        return header(
                "The next page, where there is one: `next` of the body.", "<" + path + "?cursor=abc>; rel=\"next\"");
    }

    /** A header that every such answer has. */
    static Header always(String description, String example) {
        return header(description, example).required(true);
    }

    /** A header that such an answer may have. */
    static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
