package org.readinggroup.shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.readinggroup.shared.problem.Violation;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.text.OneLine;
import org.readinggroup.shared.text.Slugs;

/**
 * The JSON object of a request, read strictly and field by field. Nothing ends the request on the way: a wrong value reads as
 * null (or as an empty list) and is noted, and {@link #end} answers 400 with everything that was noted, so that one answer
 * names it all.
 *
 * <pre>{@code
 * Body body = Body.parse(bytes);
 * body.require("title");
 * String title = body.text("title", 300);
 * List<Speaker> speakers = new ArrayList<>();
 * for (Body speaker : body.objects("speakers", 20)) {
 *     speakers.add(new Speaker(speaker.slug("slug"), speaker.text("affiliation", 200)));   // speakers[0].slug, …
 * }
 * body.end();
 * }</pre>
 *
 * <p>The properties that were asked for are those that there are: every other one is refused as unknown. So ask for each
 * field of the body, whatever the others say. A null is as good as an absent property.
 */
public final class Body {
    private final ObjectNode object;

    /** What stands before the names of this object's fields: empty, or such as {@code speakers[0].}. */
    private final String prefix;

    /** Whether it says what changes, and the record has the rest. */
    private final boolean patch;

    private final Violations violations;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Body> parts = new ArrayList<>();

    private Body(ObjectNode object, String prefix, boolean patch, Violations violations) {
        this.object = object;
        this.prefix = prefix;
        this.patch = patch;
        this.violations = violations;
    }

    /** Reads the bytes of a request; 400 where they are no JSON object in UTF-8, 413 where there are more than 1 MiB. */
    public static Body parse(byte[] bytes) {
        return of(JsonText.object(bytes));
    }

    /** The bytes of a request as a JSON object that nobody has looked at yet; 400 and 413 as {@link #parse}. */
    public static ObjectNode objectOf(byte[] bytes) {
        return JsonText.object(bytes);
    }

    /** An object that is there already, to be read as strictly. */
    public static Body of(ObjectNode object) {
        return new Body(object, "", false, new Violations());
    }

    /**
     * A JSON Merge Patch by itself, before the record is looked for: nothing has to be there, and what another field decides
     * ({@link #wrongTogether}) is left to {@link #patched}. What is right in the patched body is right here too.
     */
    public static Body ofPatch(ObjectNode patch) {
        return new Body(patch, "", true, new Violations());
    }

    /**
     * What a JSON Merge Patch (RFC 7396) makes of an object: arrays are replaced whole, null removes. {@code current} is left
     * as it is. Names that the patch has and nobody asks for are refused, also where they remove what is not there.
     */
    public static Body patched(ObjectNode current, ObjectNode patch) {
        return of(MergePatch.applied(current, patch));
    }

    /** Whether there is a value other than null. */
    public boolean isPresent(String name) {
        asked.add(name);
        return object.hasNonNull(name);
    }

    /** Whether there is a list, and nothing in it. */
    public boolean isEmptyList(String name) {
        return isPresent(name) && object.get(name).isArray() && object.get(name).isEmpty();
    }

    /** Whether there is a text, and nothing in it but spaces and line breaks. */
    public boolean isBlank(String name) {
        return isPresent(name)
                && object.get(name).isTextual()
                && object.get(name).textValue().isBlank();
    }

    /** Notes each of these that is absent or null; of a patch those that it empties. */
    public void require(String... names) {
        for (String name : names) {
            if (!isPresent(name) && (isWhole() || object.has(name))) {
                wrong(name, "must be given");
            }
        }
    }

    /** Notes each of these that is there all the same; {@code message} says why not: "must be absent: …". */
    public void refuse(String message, String... names) {
        for (String name : names) {
            if (isPresent(name)) {
                wrong(name, message);
            }
        }
    }

    /** Notes that a field is wrong by a rule of the caller's; {@code message} says what would be right: "must be …". */
    public void wrong(String name, String message) {
        violations.body(prefix + name, message);
    }

    /**
     * As {@link #wrong}, by a rule in which another field, or its absence, has a say: a patch by itself does not show it, for
     * the record may have that field.
     */
    public void wrongTogether(String name, String message) {
        if (!patch) {
            wrong(name, message);
        }
    }

    /** Lists are given as a whole, in a patch too. */
    private boolean isWhole() {
        return !patch || !prefix.isEmpty();
    }

    /** Notes unknown properties, here and in all parts, and ends the request with 400 where anything was noted. */
    public void end() {
        refuseUnknown();
        violations.refuseIfAny();
    }

    private void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                violations.body(
                        prefix + Texts.printable(name),
                        "is not known; there " + (asked.isEmpty() ? "is nothing" : "are " + String.join(", ", asked)));
            }
        });
        parts.forEach(Body::refuseUnknown);
    }

    /** One line of 1 to {@code max} characters (Unicode code points) without control characters, as {@link OneLine} spells it. */
    public String text(String name, int max) {
        return read(name, Texts.line(max));
    }

    /** As {@link #text}, of several lines: line breaks (all become {@code \n}) and tabs are kept, and spaces around it too. */
    public String longText(String name, int max) {
        return read(name, Texts.lines(max));
    }

    /** As {@link #text}, but exactly as it came, spaces around it included; the value is never repeated in a message. */
    public String secret(String name, int min, int max) {
        return read(name, Texts.secret(min, max));
    }

    /** The slug of a record, whether it names one or not. */
    public String slug(String name) {
        return read(name, Value.text("a slug, such as \"masked-diffusion\"", text -> Slugs.isSlug(text) ? text : null));
    }

    /** An absolute http(s) address. */
    public String webAddress(String name) {
        return read(name, WebAddresses.absolute());
    }

    /** An absolute http(s) address, or a path of this service, which starts with exactly one slash. */
    public String webAddressOrPath(String name) {
        return read(name, WebAddresses.absoluteOrPath());
    }

    /** An absolute http(s) address, or {@code mailto:} with an email address. */
    public String webAddressOrMailto(String name) {
        return read(name, WebAddresses.absoluteOrMailto());
    }

    /** A whole number, both ends included. */
    public Integer integer(String name, int least, int most) {
        return read(name, Value.integer(least, most));
    }

    /** {@code true} or {@code false}. */
    public Boolean flag(String name) {
        return read(name, Value.flag());
    }

    /** A day, {@code 2026-05-25}. */
    public LocalDate date(String name) {
        return read(name, Value.date());
    }

    /** A time on the wall, {@code 2026-05-25T13:00}; seconds may be given and are zero. */
    public LocalDateTime localTime(String name) {
        return read(name, Value.localTime());
    }

    /** An instant by RFC 3339, with any offset. */
    public Instant instant(String name) {
        return read(name, Value.instant());
    }

    /** A zone of the tz database, such as {@code America/New_York}. */
    public ZoneId timeZone(String name) {
        return read(name, Value.timeZone());
    }

    /** Zones of the tz database, at most {@code most} of them; empty where the list is absent. */
    public List<ZoneId> timeZones(String name, int most) {
        return list(name, most, Value.timeZone());
    }

    /** A time of the day, {@code 13:00}; seconds may be given and are zero. */
    public LocalTime timeOfDay(String name) {
        return read(name, Value.timeOfDay());
    }

    /** One of the names of an enum, spelled as they are. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return read(name, Value.oneOf(List.of(type.getEnumConstants()), Enum::name));
    }

    /** Several different names of an enum; empty where the list is absent. {@code spelling} says how one is written in JSON. */
    public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type, Function<E, String> spelling) {
        List<E> found =
                list(name, type.getEnumConstants().length, Value.oneOf(List.of(type.getEnumConstants()), spelling));
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(found);
        if (set.size() < found.size()) {
            wrong(name, "must name each of them once");
        }
        return set;
    }

    /** Lines as {@link #text} reads them, at most {@code most} of them; empty where the list is absent. */
    public List<String> texts(String name, int most, int max) {
        return list(name, most, Texts.line(max));
    }

    /** The object that a field holds, or null. */
    public Body object(String name) {
        if (!isPresent(name)) {
            return null;
        }
        if (object.get(name) instanceof ObjectNode inner) {
            return part(inner, prefix + name + ".");
        }
        wrong(name, "must be an object");
        return null;
    }

    /** The objects of a list, in order, at most {@code most} of them; empty where the list is absent. */
    public List<Body> objects(String name, int most) {
        List<Body> found = new ArrayList<>();
        elements(name, most).forEach(element -> {
            if (element.node() instanceof ObjectNode inner) {
                found.add(part(inner, prefix + element.field() + "."));
            } else {
                violations.body(prefix + element.field(), "must be an object");
            }
        });
        return found;
    }

    private Body part(ObjectNode inner, String innerPrefix) {
        Body part = new Body(inner, innerPrefix, patch, violations);
        parts.add(part);
        return part;
    }

    private <T> List<T> list(String name, int most, Value<T> value) {
        List<T> found = new ArrayList<>();
        elements(name, most).forEach(element -> {
            T read = take(element.field(), element.node(), value);
            if (read != null) {
                found.add(read);
            }
        });
        return found;
    }

    private record Element(String field, JsonNode node) {}

    private List<Element> elements(String name, int most) {
        if (!isPresent(name)) {
            return List.of();
        }
        JsonNode node = object.get(name);
        if (!node.isArray()) {
            wrong(name, "must be a list");
            return List.of();
        }
        if (node.size() > most) {
            wrong(name, "must have at most %d elements".formatted(most));
            return List.of();
        }
        List<Element> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new Element(name + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    private <T> T read(String name, Value<T> value) {
        return isPresent(name) ? take(name, object.get(name), value) : null;
    }

    private <T> T take(String field, JsonNode node, Value<T> value) {
        Value.Read<T> read = value.of(node);
        if (read.wrong() != null) {
            violations.add(Violation.body(prefix + field, read.wrong()));
        }
        return read.value();
    }
}
